import type { Texts } from "@jatidiri/web"

export const commonWords: Texts<{
  title: string
  opening: string
  offline: string
  offlineDetail: string
  broken: string
  brokenDetail: string
  again: string
  signOut: string
  language: string
  otherLanguage: string
  actions: string
}> = {
  id: {
    title: "Periksa",
    opening: "Membuka…",
    offline: "Tidak ada jaringan",
    offlineDetail: "Pemeriksaan ini memerlukan jaringan. Periksa sambungan, lalu coba lagi.",
    broken: "Ada kerusakan di pihak kami",
    brokenDetail: "Coba lagi sebentar lagi. Bila tetap gagal, periksa KTP-el seperti biasa.",
    again: "Coba lagi",
    signOut: "Keluar",
    language: "English",
    otherLanguage: "en",
    actions: "Tindakan",
  },
  en: {
    title: "Periksa",
    opening: "Opening…",
    offline: "No network",
    offlineDetail: "This check needs the network. Look at the connection, then try again.",
    broken: "Something is broken on our side",
    brokenDetail: "Try again shortly. If it still fails, check the plastic card as usual.",
    again: "Try again",
    signOut: "Sign out",
    language: "Indonesia",
    otherLanguage: "id",
    actions: "Actions",
  },
}
