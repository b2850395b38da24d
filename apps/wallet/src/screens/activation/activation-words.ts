import type { RefusalReason } from "@jatidiri/field"
import type { ConfigurationId } from "@jatidiri/issuance/contract"
import type { Texts } from "@jatidiri/web"

export type Words = {
  readonly title: string
  readonly show: string
  readonly qr: string
  readonly code: string
  readonly codeWhy: string
  readonly waiting: string
  readonly held: string
  readonly notSent: string
  readonly offline: string
  readonly moveTitle: string
  readonly move: string
  readonly keepOpen: string
  readonly otherNik: string
  readonly deskCode: string
  readonly answer: string
  readonly answerWhen: string
  readonly distrusted: string
  readonly refusedTitle: string
  readonly refusedLead: string
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly otherReason: string
  readonly takenBack: string
  readonly elsewhere: string
  readonly stillValid: string
  readonly lapsedTitle: string
  readonly lapsed: string
  readonly again: string
  readonly approved: string
  readonly approvedLead: string
  readonly approvedUnchecked: string
  readonly goesOn: string
  readonly txCode: string
  readonly txHint: (digits: number) => string
  readonly txWrongShape: (digits: number) => string
  readonly txLost: string
  readonly askAgain: string
  readonly askAgainMore: string
  readonly askAgainTwice: string
  readonly provisionalGoes: string
  readonly back: string
  readonly take: string
  readonly tryAgain: string
  readonly collecting: string
  readonly collectingMore: string
  readonly documents: Readonly<Record<ConfigurationId, string>>
  readonly recovering: string
  readonly recoveringLead: string
  readonly hasKtp: string
  readonly history: string
}

export const words: Texts<Words> = {
  id: {
    title: "Permohonan",
    show: "Tunjukkan kode ini kepada petugas",
    qr: "Kode QR permohonan Anda",
    code: "Atau sebutkan kode",
    codeWhy: "Dipakai petugas bila QR tidak terbaca.",
    waiting: "Menunggu petugas. Layar ini berubah sendiri.",
    held: "Petugas sudah setuju; tinggal pemeriksaan kantor. Kabarnya muncul sendiri di sini.",
    notSent: "Belum terkirim ke pusat. QR tetap bisa dipindai petugas, juga tanpa internet.",
    offline:
      "Sedang tidak ada jaringan. QR tetap bisa dipindai; kode yang disebutkan baru berguna saat ada sinyal. Layar ini lanjut sendiri.",
    moveTitle: "HP lama masih ada?",
    move: "Di HP lama buka Dompet: Setelan → Pindah ke HP baru. Lalu pindai kode QR ini dengan HP lama. Tanpa petugas.",
    keepOpen: "Permohonan tersimpan; boleh ditutup dan dibuka lagi.",
    otherNik: "NIK salah? Ganti",
    deskCode: "Pindai kode loket",
    answer: "Pindai jawaban petugas",
    answerWhen: "Tanpa jaringan, petugas menunjukkan jawabannya di layarnya.",
    distrusted:
      "Jawaban petugas yang disimpan ternyata bukan dari kantor resmi, jadi sudah dihapus. Minta petugas memindai QR ini lagi, dan laporkan.",
    refusedTitle: "Belum disetujui",
    refusedLead: "Alasan dari petugas:",
    reasons: {
      "face-differs": "Wajah tidak cocok dengan foto di data induk. Minta petugas memeriksa rekaman Anda.",
      "document-missing": "Dokumen belum lengkap. Bawa KTP-el atau KK, lalu coba lagi.",
      "not-recorded": "Anda belum perekaman KTP-el. Minta perekaman hari ini juga, lalu aktivasi.",
      "not-in-person": "Anda harus hadir sendiri di depan petugas.",
      "under-age": "Anda belum wajib KTP. Kembali saat berumur 17 tahun atau sudah menikah.",
      "resident-declines": "Anda memilih tidak melanjutkan. Tidak apa-apa; boleh kapan saja.",
      "device-unfit": "Ponsel ini tidak memenuhi syarat. Coba peramban lain, atau minta KTP kertas ber-QR.",
      "record-wrong": "Ada data yang perlu dibetulkan dahulu. Minta petugas memperbaikinya.",
      "suspected-fraud": "Petugas perlu memeriksa lebih lanjut. Tanyakan langkahnya kepada petugas.",
    },
    otherReason: "Tanyakan alasannya kepada petugas.",
    takenBack:
      "Persetujuan ini ditarik kembali atau diakhiri kantor. Tanyakan kepada petugas, lalu buat permohonan baru.",
    elsewhere: "KTP digital Anda sudah diaktifkan di HP lain. Bukan Anda? Segera datangi atau telepon kantor Dukcapil.",
    stillValid: "KTP-el Anda tetap berlaku.",
    lapsedTitle: "Permohonan lewat waktu",
    lapsed: "Tidak ada petugas yang memindainya. Buat yang baru saat Anda siap.",
    again: "Buat permohonan baru",
    approved: "Disetujui",
    approvedLead: "Petugas menyetujui permohonan Anda.",
    approvedUnchecked:
      "Petugas menyetujui permohonan Anda. Ponsel ini belum dapat memastikan petugasnya; diperiksa sendiri saat ada jaringan.",
    goesOn: "Dilanjutkan sendiri saat ada jaringan. Ingat enam angka dari petugas; nanti diminta di sini.",
    txCode: "Kode dari petugas",
    txHint: (digits) => `${digits} angka yang disebutkan petugas kepada Anda.`,
    txWrongShape: (digits) => `Kodenya ${digits} angka.`,
    txLost: "Kode hilang atau selalu salah?",
    askAgain: "Minta persetujuan lagi",
    askAgainMore:
      "Petugas harus menyetujui sekali lagi. Dompet membuat permohonan baru: tunjukkan kode QR-nya kepada petugas, lalu Anda mendapat enam angka baru.",
    askAgainTwice: "Persetujuan dan enam angka yang lama tidak dapat dipakai lagi di HP ini.",
    provisionalGoes: "KTP sementara di HP ini ikut terhapus, sampai petugas memberi yang baru.",
    back: "Kembali",
    take: "Ambil KTP",
    tryAgain: "Coba lagi",
    collecting: "Mengambil dokumen…",
    collectingMore: "Boleh ditutup; akan dilanjutkan.",
    documents: { "ktp-sd-jwt": "KTP", "ktp-mdoc": "KTP (format internasional)", "kk-sd-jwt": "Kartu Keluarga" },
    recovering: "Boleh diambil",
    recoveringLead: "KTP digital Anda pindah ke ponsel ini.",
    hasKtp: "Sudah punya KTP digital di HP lain? Pakai kode pemulihan",
    history: "Lihat riwayat",
  },
  en: {
    title: "Request",
    show: "Show this code to the officer",
    qr: "QR code of your request",
    code: "Or say this code",
    codeWhy: "For the officer when the QR cannot be read.",
    waiting: "Waiting for the officer. This screen changes by itself.",
    held: "The officer said yes; only the office's look is left. The news appears here by itself.",
    notSent: "Not delivered yet. The officer can still scan the QR, also without internet.",
    offline:
      "There is no network now. The QR can still be scanned; a code to say is of use only with a signal. This screen goes on by itself.",
    moveTitle: "Still have the old phone?",
    move: "On the old phone open Dompet: Settings → Move to a new phone. Then scan this QR code with the old phone. No officer needed.",
    keepOpen: "The request is saved; you may close this and come back.",
    otherNik: "Wrong NIK? Change it",
    deskCode: "Scan the desk's code",
    answer: "Scan the officer's answer",
    answerWhen: "Without network, the officer shows the answer on the screen.",
    distrusted:
      "The officer's answer that was kept turned out not to be from the office, so it was erased. Ask the officer to scan this QR again, and report it.",
    refusedTitle: "Not approved yet",
    refusedLead: "The officer's reason:",
    reasons: {
      "face-differs": "Your face differs from the photo on record. Ask the officer to check your recording.",
      "document-missing": "A document is missing. Bring your KTP-el or family card and try again.",
      "not-recorded": "You are not recorded for a KTP-el yet. Ask for recording today, then activate.",
      "not-in-person": "You must come to the officer yourself.",
      "under-age": "You need no KTP yet. Come back at 17 or when married.",
      "resident-declines": "You chose not to go on. That is fine; any time.",
      "device-unfit": "This phone does not meet the needs. Try another browser, or ask for a paper QR KTP.",
      "record-wrong": "Some data must be corrected first. Ask the officer to do so.",
      "suspected-fraud": "The officer must look further. Ask the officer what to do.",
    },
    otherReason: "Ask the officer for the reason.",
    takenBack: "This approval was taken back, or the office ended it. Ask an officer, then make a new request.",
    elsewhere: "Your digital KTP was activated on another phone. Not you? Visit or call the Dukcapil office at once.",
    stillValid: "Your KTP-el stays valid.",
    lapsedTitle: "The request lapsed",
    lapsed: "No officer scanned it. Make a new one when you are ready.",
    again: "Make a new request",
    approved: "Approved",
    approvedLead: "The officer approved your request.",
    approvedUnchecked:
      "The officer approved your request. This phone could not confirm the officer yet; it will by itself when there is a network.",
    goesOn: "It goes on by itself with a network. Remember the officer's six digits; they will be asked here.",
    txCode: "Code from the officer",
    txHint: (digits) => `The ${digits} digits the officer told you.`,
    txWrongShape: (digits) => `The code has ${digits} digits.`,
    txLost: "Code lost, or always wrong?",
    askAgain: "Ask for approval again",
    askAgainMore:
      "The officer must approve once more. Dompet makes a new request: show its QR code to the officer, and you get six new digits.",
    askAgainTwice: "The old approval and its six digits cannot be used on this phone any more.",
    provisionalGoes: "The provisional KTP on this phone is erased with it, until the officer gives a new one.",
    back: "Back",
    take: "Get the KTP",
    tryAgain: "Try again",
    collecting: "Getting the documents…",
    collectingMore: "You may close this; it will go on.",
    documents: { "ktp-sd-jwt": "KTP", "ktp-mdoc": "KTP (international format)", "kk-sd-jwt": "Family card" },
    recovering: "Ready to be fetched",
    recoveringLead: "Your digital KTP moves to this phone.",
    hasKtp: "You have a digital KTP on another phone? Use the recovery code",
    history: "See the history",
  },
}
