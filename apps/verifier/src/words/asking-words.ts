import type { Texts } from "@jatidiri/web"

export const askingWords: Texts<{
  qrLabel: string
  scan: string
  waiting: string
  waitingDetail: string
  waitingHere: string
  waitingHereDetail: string
  fetched: string
  fetchedDetail: string
  left: (time: string) => string
  anyWallet: string
  dompet: string
  open: string
  openDetail: string
  elsewhere: string
  cancel: string
  declined: string
  declinedDetail: string
  expired: string
  expiredDetail: string
  restart: string
  refused: string
  tryAgain: string
  reconnecting: string
  finishing: string
  erased: string
  erasedDetail: string
  unknown: string
  unknownDetail: string
}> = {
  id: {
    qrLabel: "Kode QR permintaan untuk dipindai dengan Dompet",
    scan: "Pindai dengan Dompet",
    waiting: "Menunggu dipindai",
    waitingDetail: "Warga membuka Dompet → Pindai permintaan",
    waitingHere: "Menunggu Dompet dibuka",
    waitingHereDetail: "Halaman ini menunggu; biarkan terbuka.",
    fetched: "Warga sedang membaca permintaan",
    fetchedDetail: "Tunggu sampai warga setuju di ponselnya.",
    left: (time) => `Sisa ${time}`,
    anyWallet: "QR untuk dompet lain",
    dompet: "QR untuk Dompet",
    open: "Buka Dompet",
    openDetail: "Setelah setuju, Dompet membawa Anda kembali ke sini.",
    elsewhere: "Warga sudah menjawab. Hasilnya terbuka di jendela yang dibuka oleh Dompet.",
    cancel: "Batalkan",
    declined: "Warga menolak membagikan data",
    declinedDetail: "Itu hak warga. Tawarkan cara lain: KTP-el tetap berlaku.",
    expired: "Waktu habis",
    expiredDetail: "Permintaan berlaku lima menit. Mulai lagi bila warga masih ingin.",
    restart: "Mulai lagi",
    refused: "Jawaban ditolak",
    tryAgain: "Permintaan masih terbuka.",
    reconnecting: "Jaringan terputus. Hasil akan muncul sendiri saat tersambung lagi.",
    finishing: "Mengambil hasil…",
    erased: "Hasil ini sudah dihapus",
    erasedDetail: "Data warga hanya disimpan sepuluh menit. Periksa lagi bila masih perlu.",
    unknown: "Pemeriksaan ini tidak ada di meja Anda",
    unknownDetail: "Mulai pemeriksaan baru.",
  },
  en: {
    qrLabel: "QR code of the request, to be scanned with Dompet",
    scan: "Scan with Dompet",
    waiting: "Waiting to be scanned",
    waitingDetail: "The resident opens Dompet → Scan a request",
    waitingHere: "Waiting for Dompet to be opened",
    waitingHereDetail: "This page waits; leave it open.",
    fetched: "The resident is reading the request",
    fetchedDetail: "Wait until the resident consents on the phone.",
    left: (time) => `${time} left`,
    anyWallet: "QR for another wallet",
    dompet: "QR for Dompet",
    open: "Open Dompet",
    openDetail: "After consent, Dompet brings you back here.",
    elsewhere: "The resident has answered. The result is open in the window that Dompet opened.",
    cancel: "Cancel",
    declined: "The resident declined to share",
    declinedDetail: "That is the resident's right. Offer another way: the plastic card stays valid.",
    expired: "Time is up",
    expiredDetail: "A request is open for five minutes. Start again if the resident still wishes.",
    restart: "Start again",
    refused: "Answer refused",
    tryAgain: "The request is still open.",
    reconnecting: "The network is gone. The result will appear by itself once it is back.",
    finishing: "Fetching the result…",
    erased: "This result was erased",
    erasedDetail: "A resident's data is kept for ten minutes only. Check again if you still need it.",
    unknown: "There is no such check at your desk",
    unknownDetail: "Start a new check.",
  },
}
