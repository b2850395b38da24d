import type { TicketKind, VoiceTopic } from "@jatidiri/rights/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly lead: string
  readonly none: string
  readonly topics: Readonly<Record<VoiceTopic, string>>
  readonly waits: string
  readonly answered: (when: string) => string
  readonly written: (when: string) => string
  readonly figures: string
  readonly more: string
  readonly earlier: string
  readonly write: string
  readonly writeMore: string
  readonly topic: string
  readonly words: string
  readonly wordsHint: string
  readonly attach: string
  readonly send: string
  readonly sending: string
  readonly sent: string
  readonly chooseRegion: string
  readonly signIn: string
  readonly signInMore: string
  readonly answer: string
  readonly answerTo: string
  readonly sendAnswer: string
  readonly cancel: string
  readonly offline: string
  readonly broken: string
  readonly counts: string
  readonly province: string
  readonly open: string
  readonly overWeek: string
  readonly overMonth: string
  readonly done: string
  readonly requests: string
  readonly overdue: string
  readonly onTime: string
  readonly onTimeNote: (answered: string, from: string, to: string) => string
  readonly openNote: string
  readonly overdueNote: string
  readonly kind: string
  readonly part: string
  readonly kinds: Readonly<Record<TicketKind, string>>
  readonly noRequests: string
  readonly counted: string
}

export const voiceWords: Texts<Words> = {
  id: {
    title: "Suara daerah",
    lead: "Yang ditulis kantor kepada kementerian dan jawabannya. Semua kantor yang boleh melihat angka membacanya.",
    none: "Belum ada suara dari wilayah ini. Yang ditulis di bawah akan tampak di sini.",
    topics: {
      network: "Jaringan",
      blanks: "Blangko",
      equipment: "Perangkat",
      people: "Petugas",
      target: "Target",
      rules: "Aturan",
      system: "Sistem",
      other: "Lain-lain",
    },
    waits: "Menunggu jawaban",
    answered: (when) => `Dijawab ${when}`,
    written: (when) => `Ditulis ${when}`,
    figures: "Lihat angkanya",
    more: "Berikutnya",
    earlier: "Sebelumnya",
    write: "Tulis kepada kementerian",
    writeMore: "Atas nama kantor wilayah ini. Jangan tulis nama, NIK, atau data warga.",
    topic: "Tentang",
    words: "Isi",
    wordsHint: "Apa yang terjadi, sejak kapan, dan apa yang diperlukan.",
    attach: "Sertakan tautan ke angka wilayah ini",
    send: "Kirim",
    sending: "Mengirim…",
    sent: "Terkirim dan tercatat.",
    chooseRegion: "Pilih provinsi atau wilayah di bawahnya untuk menulis atas namanya.",
    signIn: "Masuk untuk menulis atau menjawab",
    signInMore: "Dengan kunci sandi petugas di perangkat ini.",
    answer: "Jawab",
    answerTo: "Jawaban kementerian",
    sendAnswer: "Kirim jawaban",
    cancel: "Batal",
    offline: "Tanpa jaringan. Yang Anda tulis tidak hilang; coba lagi.",
    broken: "Pusat sedang bermasalah. Yang Anda tulis tidak hilang; coba lagi sebentar lagi.",
    counts: "Menurut provinsi",
    province: "Provinsi",
    open: "Terbuka",
    overWeek: "Lebih dari seminggu",
    overMonth: "Lebih dari sebulan",
    done: "Dijawab",
    requests: "Permohonan layanan warga",
    overdue: "Lewat batas",
    onTime: "Tepat waktu",
    onTimeNote: (answered, from, to) => `dari ${answered} yang dijawab, diajukan ${from} sampai ${to}`,
    openNote: "Belum dijawab sekarang, kapan pun diajukan.",
    overdueNote: "Bagian dari yang terbuka.",
    kind: "Jenis",
    part: "Wilayah",
    kinds: {
      access: "Akses data dan jejaknya",
      correction: "Perbaikan",
      withdrawal: "Penghentian",
      restriction: "Penundaan, pembatasan",
      portability: "Salinan data",
      complaint: "Keluhan",
      question: "Pertanyaan",
      other: "Layanan lain",
      breach: "Pemberitahuan kebocoran",
    },
    noRequests: "Belum ada permohonan layanan di wilayah ini.",
    counted:
      "Yang dihitung: permohonan menurut domisili pemohon; yang ditarik pemohon tidak dihitung. Sumber: permohonan layanan di kantor.",
  },
  en: {
    title: "Regions' voice",
    lead: "What offices wrote to the ministry, and the answers. Every office that may see figures reads it.",
    none: "No voice from this region yet. What is written below shows here.",
    topics: {
      network: "Network",
      blanks: "Card blanks",
      equipment: "Equipment",
      people: "Officers",
      target: "Target",
      rules: "Rules",
      system: "System",
      other: "Other",
    },
    waits: "Waits for an answer",
    answered: (when) => `Answered ${when}`,
    written: (when) => `Written ${when}`,
    figures: "See the figures",
    more: "Next",
    earlier: "Before",
    write: "Write to the ministry",
    writeMore: "In the name of this region's office. No names, no NIK, no data of residents.",
    topic: "About",
    words: "Text",
    wordsHint: "What happens, since when, and what is needed.",
    attach: "With a link to this region's figures",
    send: "Send",
    sending: "Sending…",
    sent: "Sent and noted.",
    chooseRegion: "Choose a province or a region below to write in its name.",
    signIn: "Sign in to write or answer",
    signInMore: "With the officer's passkey of this device.",
    answer: "Answer",
    answerTo: "The ministry's answer",
    sendAnswer: "Send the answer",
    cancel: "Cancel",
    offline: "No network. What you wrote is kept; try again.",
    broken: "The centre has trouble. What you wrote is kept; try again shortly.",
    counts: "By province",
    province: "Province",
    open: "Open",
    overWeek: "Over a week",
    overMonth: "Over a month",
    done: "Answered",
    requests: "Residents' requests of service",
    overdue: "Overdue",
    onTime: "In time",
    onTimeNote: (answered, from, to) => `of ${answered} answered, asked from ${from} to ${to}`,
    openNote: "Not answered now, whenever asked.",
    overdueNote: "Part of what is open.",
    kind: "Kind",
    part: "Region",
    kinds: {
      access: "Access to data and its trail",
      correction: "Correction",
      withdrawal: "Stop",
      restriction: "Delay, restrict",
      portability: "Copy of data",
      complaint: "Complaint",
      question: "Question",
      other: "Another service",
      breach: "Notice of a breach",
    },
    noRequests: "No requests of service in this region yet.",
    counted:
      "Counted: requests by domicile of who asks; what he took back is not counted. Source: requests of service at the office.",
  },
}
