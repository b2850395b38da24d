import type { Texts } from "../language/language.ts"
import type { ScanTrouble } from "./camera.ts"

type Words = {
  readonly starting: string
  readonly hold: string
  readonly picture: string
  readonly again: string
  readonly photo: string
  readonly photoMissed: string
  readonly pieces: (known: number, blocks: number) => string
  readonly waitingForFilm: string
  readonly stranger: string
  readonly spoilt: string
  readonly stuck: string
  readonly troubles: Readonly<Record<ScanTrouble, { readonly what: string; readonly advice: string }>>
}

export const words: Texts<Words> = {
  id: {
    starting: "Membuka kamera…",
    hold: "Arahkan kamera ke kode QR sampai seluruhnya masuk bingkai.",
    picture: "Gambar kamera",
    again: "Coba kamera lagi",
    photo: "Pilih foto kode QR",
    photoMissed: "Kode QR tidak terbaca di foto itu. Coba foto lebih dekat dan terang.",
    pieces: (known, blocks) => `${known} dari ${blocks} bagian terbaca`,
    waitingForFilm: "Belum ada bagian yang terbaca",
    stranger: "Kode ini bukan kode bergerak yang dicari. Arahkan ke layar yang benar.",
    spoilt: "Kode tidak terbaca utuh. Pembacaan dimulai lagi; tahan kamera tetap di layar.",
    stuck:
      "Pembacaan tersendat. Dekatkan sampai kode memenuhi bingkai, tahan diam, dan minta layarnya dibuat paling terang.",
    troubles: {
      denied: {
        what: "Kamera belum diizinkan",
        advice:
          "Ketuk gembok di samping alamat, izinkan Kamera, lalu coba lagi. Anda juga bisa memakai foto atau mengetik kodenya.",
      },
      none: { what: "Tidak ada kamera", advice: "Pakai foto kode QR atau ketik kodenya." },
      busy: { what: "Kamera sedang dipakai", advice: "Tutup aplikasi lain yang memakai kamera, lalu coba lagi." },
      unread: { what: "Pembaca kode belum termuat", advice: "Periksa sambungan, lalu coba lagi, atau ketik kodenya." },
      insecure: {
        what: "Kamera perlu alamat aman",
        advice: "Buka halaman ini lewat alamat https, atau ketik kodenya.",
      },
    },
  },
  en: {
    starting: "Opening the camera…",
    hold: "Point the camera at the QR code until all of it is in the frame.",
    picture: "Camera picture",
    again: "Try the camera again",
    photo: "Choose a photo of the QR code",
    photoMissed: "No QR code could be read in that photo. Try closer and with more light.",
    pieces: (known, blocks) => `${known} of ${blocks} pieces read`,
    waitingForFilm: "No piece has been read yet",
    stranger: "This is not the moving code that is looked for. Point at the right screen.",
    spoilt: "The code was not read whole. Reading begins again; keep the camera on the screen.",
    stuck:
      "Reading is stuck. Come closer until the code fills the frame, hold still, and have that screen made as bright as it goes.",
    troubles: {
      denied: {
        what: "The camera is not allowed yet",
        advice:
          "Tap the lock beside the address, allow Camera, then try again. You can also use a photo or type the code.",
      },
      none: { what: "There is no camera", advice: "Use a photo of the QR code or type its code." },
      busy: { what: "The camera is in use", advice: "Close other apps that use the camera, then try again." },
      unread: {
        what: "The code reader is not loaded yet",
        advice: "Check the connection, then try again, or type the code.",
      },
      insecure: { what: "The camera needs a secure address", advice: "Open this page over https, or type the code." },
    },
  },
}
