import type { Texts } from "@jatidiri/web"

type OfficeWords = {
  readonly title: string
  readonly lead: (name: string) => string
  readonly noDesk: string
  readonly links: Readonly<
    Record<"queue" | "places" | "planning" | "reviews" | "devices" | "blanks" | "requests", string>
  >
  readonly details: Readonly<
    Record<"queue" | "places" | "planning" | "reviews" | "devices" | "blanks" | "requests" | "file", string>
  >
  readonly loading: string
  readonly again: string
  readonly shownOf: (time: string) => string
  readonly back: string
  readonly close: string
  readonly closeToSee: string
  readonly signOut: string
  readonly offline: string
  readonly broken: string
  readonly notYours: string
  readonly notYoursDetail: string
  readonly home: string
  readonly showAll: (count: string) => string
  readonly tools: string
}

export const officeWords: Texts<OfficeWords> = {
  id: {
    title: "Kantor",
    lead: (name) => `Selamat bekerja, ${name}.`,
    noDesk: "Anda tidak melayani di loket. Yang dapat Anda kerjakan ada di sini.",
    links: {
      queue: "Antrean dan janji",
      places: "Tempat layanan",
      planning: "Rencana tugas lapangan",
      reviews: "Tinjauan",
      devices: "Perangkat petugas",
      blanks: "Blangko",
      requests: "Permohonan warga",
    },
    details: {
      queue: "Siapa datang, siapa menunggu, siapa berikutnya.",
      places: "Ajukan, periksa, setujui; jam, kuota, hari tutup.",
      planning: "Susun tugas, regu, dan undangan; lihat hasil; tutup.",
      reviews: "Aktivasi yang perlu dilihat manusia.",
      devices: "Siapa memakai apa, dan tablet yang hilang.",
      blanks: "Stok, antrean cetak, surat sementara.",
      requests: "Akses, perbaikan, keluhan, dan batas waktunya.",
      file: "Buku harian petugas yang tidak bertemu jaringan.",
    },
    loading: "Memuat …",
    again: "Coba lagi",
    shownOf: (time) => `Yang terlihat dari pukul ${time}.`,
    back: "Batal",
    close: "Tutup",
    closeToSee: "Tutup, lalu lihat keadaannya sekarang.",
    signOut: "Keluar",
    offline: "Tanpa jaringan. Sambungkan, lalu coba lagi; yang Anda isi tidak hilang.",
    broken: "Pusat sedang bermasalah. Coba lagi sebentar lagi; yang Anda isi tidak hilang.",
    notYours: "Bukan wewenang Anda",
    notYoursDetail: "Halaman ini untuk petugas dengan wewenang lain. Bila perlu, mintalah kepada kepala dinas.",
    home: "Ke halaman depan",
    showAll: (count) => `Tampilkan semua (${count})`,
    tools: "Pekerjaan kantor",
  },
  en: {
    title: "Office",
    lead: (name) => `Welcome, ${name}.`,
    noDesk: "You do not serve at a desk. What you can do is here.",
    links: {
      queue: "Queue and appointments",
      places: "Service points",
      planning: "Plan field rounds",
      reviews: "Reviews",
      devices: "Officers' devices",
      blanks: "Card blanks",
      requests: "Residents' requests",
    },
    details: {
      queue: "Who comes, who waits, who is next.",
      places: "Ask for, check, approve; hours, quota, closed days.",
      planning: "Set up rounds, teams and invitations; see what came of them; close.",
      reviews: "Activations that a person should look at.",
      devices: "Who uses which, and lost tablets.",
      blanks: "Stock, print queue, temporary letters.",
      requests: "Access, correction, complaints, and their deadlines.",
      file: "The journal of an officer who meets no network.",
    },
    loading: "Loading …",
    again: "Try again",
    shownOf: (time) => `What you see is of ${time}.`,
    back: "Cancel",
    close: "Close",
    closeToSee: "Close this and see how it stands now.",
    signOut: "Sign out",
    offline: "No network. Connect, then try again; what you filled in is kept.",
    broken: "The office has trouble. Try again shortly; what you filled in is kept.",
    notYours: "Not within your powers",
    notYoursDetail: "This page is for officers with other powers. If you need it, ask the head of office.",
    home: "To the front page",
    showAll: (count) => `Show all (${count})`,
    tools: "Office work",
  },
}
