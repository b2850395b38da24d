import type { OwnTicket, RefusalReason, TicketEvent, TicketKind, TicketState } from "@jatidiri/rights/contract"
import type { Texts } from "@jatidiri/web"

type Words = {
  readonly title: string
  readonly lead: string
  readonly begin: string
  readonly none: string
  readonly noneMore: string
  readonly loading: string
  readonly again: string
  readonly kinds: Readonly<Record<TicketKind, string>>
  readonly kindsMore: Readonly<Record<Exclude<TicketKind, "breach">, string>>
  readonly states: Readonly<Record<TicketState, string>>
  readonly number: (number: string) => string
  readonly due: (when: string) => string
  readonly overdue: string
  readonly waitsForYou: string
  readonly late: string
  readonly choose: string
  readonly chooseFirst: string
  readonly say: string
  readonly sayFirst: string
  readonly sayMore: string
  readonly mayBeEmpty: string
  readonly send: string
  readonly sending: string
  readonly tooLong: (most: string) => string
  readonly sent: string
  readonly sentMore: (when: string) => string
  readonly toList: string
  readonly child: string
  readonly steps: string
  readonly events: Readonly<Record<TicketEvent, string>>
  readonly by: Readonly<Record<OwnTicket["events"][number]["by"], string>>
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly reply: string
  readonly replySend: string
  readonly takeBack: string
  readonly takeBackSure: string
  readonly takeBackMore: string
  readonly close: string
  readonly keep: string
  readonly copy: string
  readonly copyMore: string
  readonly pdf: string
  readonly json: string
  readonly fetching: string
  readonly fetched: string
  readonly paused: string
  readonly pausedMore: string
  readonly unknown: string
  readonly objection: string
}

export const words: Texts<Words> = {
  id: {
    title: "Permohonan layanan",
    lead: "Minta, tanya, atau keluhkan kepada kantor Dukcapil. Setiap permohonan punya nomor dan batas waktu.",
    begin: "Ajukan permohonan",
    none: "Belum ada permohonan",
    noneMore: "Yang Anda ajukan di sini atau di loket akan tampak di sini, dengan setiap langkahnya.",
    loading: "Bertanya kepada kantor…",
    again: "Muat ulang",
    kinds: {
      access: "Lihat data saya dan siapa yang memakainya",
      correction: "Perbaiki data yang salah",
      withdrawal: "Hentikan KTP digital saya",
      restriction: "Tangguhkan KTP digital saya",
      portability: "Salinan data untuk dibawa",
      complaint: "Keluhan",
      question: "Pertanyaan",
      other: "Layanan lain",
      breach: "Pemberitahuan kebocoran data",
    },
    kindsMore: {
      access: "Isi data dan siapa yang melihatnya, kapan. Dijawab dalam 3 × 24 jam.",
      correction: "Sebutkan yang salah dan yang benar. Dijawab dalam 3 × 24 jam.",
      withdrawal:
        "Anda tidak setuju lagi. Sesudah dijawab, KTP digital di HP ini berakhir; catat nomornya untuk ditanyakan di loket. Dijawab dalam 3 × 24 jam.",
      restriction: "KTP digital tidak berlaku sampai Anda minta dicabut. Dijawab dalam 3 × 24 jam.",
      portability: "Berkas yang dapat dibaca mesin, atau kertas. Dijawab dalam 3 × 24 jam.",
      complaint: "Tentang pelayanan. Dijawab dalam 14 hari kerja.",
      question: "Apa saja tentang kependudukan. Dijawab dalam 5 hari kerja.",
      other: "Yang tidak ada di atas. Dijawab dalam 5 hari kerja.",
    },
    states: {
      received: "Diterima",
      "in-progress": "Dikerjakan",
      "waiting-for-resident": "Menunggu jawaban Anda",
      answered: "Dijawab",
      refused: "Ditolak",
      closed: "Selesai",
    },
    number: (number) => `Nomor ${number}`,
    due: (when) => `Dijawab paling lambat ${when}`,
    overdue: "Lewat batas waktu. Kantor sudah diingatkan; Anda boleh menanyakannya di loket dengan nomor ini.",
    waitsForYou: "Batas waktu berhenti sampai Anda menjawab.",
    late: "terlambat",
    choose: "Apa yang Anda perlukan?",
    chooseFirst: "Pilih dahulu salah satu.",
    say: "Tuliskan",
    sayFirst: "Tuliskan dahulu apa yang Anda perlukan.",
    sayMore: "Hanya petugas yang mengerjakan permohonan ini yang membacanya.",
    mayBeEmpty: "Boleh dikosongkan.",
    send: "Kirim",
    sending: "Mengirim…",
    tooLong: (most) => `Paling panjang ${most} huruf. Singkatkan.`,
    sent: "Diterima kantor",
    sentMore: (when) =>
      `Catat nomor ini. Dengan nomor ini Anda dapat bertanya di loket mana pun di daerah Anda. Dijawab paling lambat ${when}.`,
    toList: "Lihat permohonan saya",
    child: "Belum 18 tahun? Orang tua atau wali perlu menyetujui di loket sebelum permohonan data dijawab.",
    steps: "Langkah demi langkah",
    events: {
      received: "Permohonan diterima",
      taken: "Petugas mengerjakannya",
      asked: "Petugas bertanya",
      replied: "Anda menjawab",
      answered: "Dijawab",
      refused: "Ditolak",
      "taken-back": "Anda menarik permohonan ini",
      closed: "Ditutup",
      overdue: "Batas waktu terlewati",
      stopped: "KTP digital diakhiri",
      paused: "KTP digital ditangguhkan",
      lifted: "Penangguhan dicabut",
    },
    by: { you: "Anda", office: "Kantor" },
    reasons: {
      "defence-and-security": "Pertahanan dan keamanan negara (Pasal 15)",
      "law-enforcement": "Penegakan hukum (Pasal 15)",
      "public-administration": "Penyelenggaraan negara (Pasal 15)",
      "financial-supervision": "Pengawasan sektor keuangan (Pasal 15)",
      "statistics-and-research": "Statistik dan penelitian (Pasal 15)",
      "endangers-somebody": "Membahayakan seseorang (Pasal 33)",
      "discloses-another": "Membuka data orang lain (Pasal 33)",
      "identity-unproven": "Belum terbukti bahwa Anda pemilik datanya",
      "not-held-here": "Data ini tidak ada di kantor ini",
      "asked-already": "Sudah dijawab sebelumnya",
    },
    reply: "Jawaban Anda",
    replySend: "Kirim jawaban",
    takeBack: "Tarik permohonan ini",
    takeBackSure: "Tarik permohonan?",
    takeBackMore: "Kantor berhenti mengerjakannya. Anda dapat mengajukan yang baru kapan saja.",
    close: "Sudah selesai, tutup",
    keep: "Batal",
    copy: "Salinan data Anda",
    copyMore: "Dapat diambil 30 hari sejak dijawab. Simpan baik-baik: isinya data pribadi Anda.",
    pdf: "Ambil sebagai PDF",
    json: "Ambil sebagai berkas data (JSON)",
    fetching: "Menyusun salinan…",
    fetched: "Tersimpan di unduhan HP ini.",
    paused: "KTP digital sedang ditangguhkan",
    pausedMore:
      "Tidak berlaku di mana pun sampai Anda minta dicabut: ajukan permohonan “Layanan lain”, atau datang ke loket.",
    unknown: "Permohonan ini tidak ada di daftar Anda.",
    objection: "Tidak setuju? Ajukan keluhan dan sebutkan nomor ini, atau hubungi pejabat pelindungan data di kantor.",
  },
  en: {
    title: "Requests of service",
    lead: "Ask, question or complain to the Dukcapil office. Every request has a number and a deadline.",
    begin: "Make a request",
    none: "No requests yet",
    noneMore: "What you ask for here or at a counter shows here, with every step.",
    loading: "Asking the office…",
    again: "Load again",
    kinds: {
      access: "See my data and who uses it",
      correction: "Correct what is wrong",
      withdrawal: "Stop my digital KTP",
      restriction: "Pause my digital KTP",
      portability: "A copy of my data to take along",
      complaint: "Complaint",
      question: "Question",
      other: "Another service",
      breach: "Notice of a data breach",
    },
    kindsMore: {
      access: "What is held, and who looked at it when. Answered within 3 × 24 hours.",
      correction: "Say what is wrong and what is right. Answered within 3 × 24 hours.",
      withdrawal:
        "You no longer agree. Once answered, the digital KTP on this phone ends; write the number down to ask at a counter. Answered within 3 × 24 hours.",
      restriction: "The digital KTP is not valid until you ask to lift it. Answered within 3 × 24 hours.",
      portability: "A file that machines can read, or paper. Answered within 3 × 24 hours.",
      complaint: "About the service. Answered within 14 working days.",
      question: "Anything about population matters. Answered within 5 working days.",
      other: "What is not above. Answered within 5 working days.",
    },
    states: {
      received: "Received",
      "in-progress": "In progress",
      "waiting-for-resident": "Waiting for your reply",
      answered: "Answered",
      refused: "Refused",
      closed: "Done",
    },
    number: (number) => `Number ${number}`,
    due: (when) => `Answered by ${when} at the latest`,
    overdue: "Past its deadline. The office has been reminded; you may ask at a counter with this number.",
    waitsForYou: "The deadline stands still until you reply.",
    late: "late",
    choose: "What do you need?",
    chooseFirst: "Choose one of these first.",
    say: "Write it down",
    sayFirst: "Write down what you need first.",
    sayMore: "Only the officers who work on this request read it.",
    mayBeEmpty: "May be left empty.",
    send: "Send",
    sending: "Sending…",
    tooLong: (most) => `At most ${most} letters. Make it shorter.`,
    sent: "The office has it",
    sentMore: (when) =>
      `Write this number down. With it you can ask at any counter of your region. Answered by ${when} at the latest.`,
    toList: "See my requests",
    child: "Not yet 18? A parent or guardian must agree at a counter before a request about data is answered.",
    steps: "Step by step",
    events: {
      received: "Request received",
      taken: "An officer works on it",
      asked: "The office asks",
      replied: "You replied",
      answered: "Answered",
      refused: "Refused",
      "taken-back": "You took this request back",
      closed: "Closed",
      overdue: "The deadline has passed",
      stopped: "Digital KTP ended",
      paused: "Digital KTP paused",
      lifted: "Pause lifted",
    },
    by: { you: "You", office: "Office" },
    reasons: {
      "defence-and-security": "Defence and security of the state (Article 15)",
      "law-enforcement": "Law enforcement (Article 15)",
      "public-administration": "State administration (Article 15)",
      "financial-supervision": "Supervision of the financial sector (Article 15)",
      "statistics-and-research": "Statistics and research (Article 15)",
      "endangers-somebody": "It would endanger somebody (Article 33)",
      "discloses-another": "It would disclose another person's data (Article 33)",
      "identity-unproven": "It is not shown that the data is yours",
      "not-held-here": "This office does not hold it",
      "asked-already": "Answered before",
    },
    reply: "Your reply",
    replySend: "Send the reply",
    takeBack: "Take this request back",
    takeBackSure: "Take it back?",
    takeBackMore: "The office stops working on it. You can make a new one at any time.",
    close: "Done, close it",
    keep: "Cancel",
    copy: "The copy of your data",
    copyMore: "To be fetched for 30 days after the answer. Keep it well: it is your personal data.",
    pdf: "Fetch as PDF",
    json: "Fetch as a data file (JSON)",
    fetching: "Drawing up the copy…",
    fetched: "Kept among this phone's downloads.",
    paused: "The digital KTP is paused",
    pausedMore: "It is valid nowhere until you ask to lift it: make a request “Another service”, or go to a counter.",
    unknown: "This request is not among yours.",
    objection: "You disagree? Complain and name this number, or turn to the office's data protection officer.",
  },
}

/** As it is read out: `482-719-306`. */
export const shownNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, "$1-")
