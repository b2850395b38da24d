import type { Texts } from "@jatidiri/web"

/** Of a device that the office has revoked. */
type RevokedWords = {
  readonly title: string
  readonly heading: string
  readonly erased: string
  readonly whatToDo: string
  readonly waiting: (count: string) => string
  readonly signIn: string
  readonly signInToDeliver: string
}

export const revokedWords: Texts<RevokedWords> = {
  id: {
    title: "Petugas",
    heading: "Perangkat ini dicabut",
    erased: "Paket tugas lapangan sudah dihapus dari sini. Yang sudah ditandatangani tetap tersimpan.",
    whatToDo:
      "Perangkat ini tidak dipakai melayani lagi. Kembalikan kepada penyelia Anda, dan minta undangan baru untuk masuk di perangkat lain. Bila Anda menemukan perangkat ini, serahkan ke kantor.",
    waiting: (count) =>
      `${count} entri belum sampai di pusat. Simpan ke berkas, lalu kirim dari perangkat lain; penyelia akan meninjaunya.`,
    signIn: "Masuk dengan kunci masuk lain",
    signInToDeliver: "Entri yang belum terkirim dapat dikirim sesudah pemiliknya masuk dengan undangan baru.",
  },
  en: {
    title: "Officer",
    heading: "This device is revoked",
    erased: "The field round's pack was erased from here. What was signed stays stored.",
    whatToDo:
      "This device serves no longer. Return it to your supervisor, and ask for a new invitation to sign in on another one. If you found this device, bring it to the office.",
    waiting: (count) =>
      `${count} entries have not reached the office. Save them to a file and deliver it from another device; a supervisor will review them.`,
    signIn: "Sign in with another passkey",
    signInToDeliver: "Entries not delivered yet can be delivered once their officer signs in by a new invitation.",
  },
}
