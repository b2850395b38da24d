import type {
  Channel,
  Effect,
  GuardianWay,
  RefusalReason,
  TicketEvent,
  TicketKind,
  TicketState,
} from "@jatidiri/rights/contract"
import type { Texts } from "@jatidiri/web"

type RequestWords = {
  readonly title: string
  readonly lead: string
  readonly counts: (open: string, overdue: string) => string
  readonly open: string
  readonly settled: string
  readonly none: string
  readonly noneMore: string
  readonly more: string
  readonly kinds: Readonly<Record<TicketKind, string>>
  readonly states: Readonly<Record<TicketState, string>>
  readonly channels: Readonly<Record<Channel, string>>
  readonly events: Readonly<Record<TicketEvent, string>>
  readonly reasons: Readonly<Record<RefusalReason, string>>
  readonly by: Readonly<Record<"resident" | "officer" | "office", string>>
  readonly guardians: Readonly<Record<GuardianWay | "needed" | "not-needed", string>>
  readonly effects: Readonly<Record<Effect, string>>
  readonly effectsMore: Readonly<Record<Effect, string>>
  readonly number: string
  readonly due: string
  readonly late: string
  readonly still: string
  readonly inTime: string
  readonly notInTime: string
  readonly where: string
  readonly who: string
  readonly holder: string
  readonly you: string
  readonly nobody: string
  readonly guardian: string
  readonly steps: string
  readonly take: string
  readonly takeOver: string
  readonly takeMore: string
  readonly ask: string
  readonly askMore: string
  readonly answer: string
  readonly answerMore: string
  readonly refuse: string
  readonly refuseMore: string
  readonly reason: string
  readonly words: string
  readonly send: string
  readonly lift: string
  readonly liftMore: string
  readonly changed: string
  readonly copy: string
  readonly copyFailed: string
  readonly copyMore: string
  readonly atCounter: string
  readonly counterLead: string
  readonly nik: string
  readonly kind: string
  readonly said: string
  readonly saidHint: string
  readonly guardianAsked: string
  readonly noGuardian: string
  readonly openIt: string
  readonly opened: string
  readonly openedMore: (due: string) => string
  readonly print: string
  readonly another: string
  readonly find: string
  readonly findHint: string
  readonly findIt: string
  readonly toTicket: string
  readonly breaches: string
  readonly breachLead: string
  readonly learnt: string
  readonly learntHint: string
  readonly region: string
  readonly niks: string
  readonly niksHint: string
  readonly openBreach: string
  readonly breachOpened: (people: string, missing: string) => string
  readonly concerned: (people: string) => string
  readonly told: (when: string) => string
  readonly tell: string
  readonly tellHint: string
  readonly momentWrong: string
}

export const requestWords: Texts<RequestWords> = {
  id: {
    title: "Permohonan warga",
    lead: "Yang batas waktunya paling dekat ada di atas. Batas 3 × 24 jam berjalan terus, juga malam dan hari libur.",
    counts: (open, overdue) => `${open} terbuka, ${overdue} lewat batas`,
    open: "Terbuka",
    settled: "Sudah dijawab",
    none: "Tidak ada permohonan",
    noneMore: "Yang diajukan warga dari Dompet atau di loket akan tampak di sini.",
    more: "Muat berikutnya",
    kinds: {
      access: "Akses data dan jejaknya (Pasal 32)",
      correction: "Perbaikan data (Pasal 30)",
      withdrawal: "Penghentian: tarik persetujuan (Pasal 40)",
      restriction: "Penundaan, pembatasan (Pasal 41)",
      portability: "Salinan data (Pasal 13)",
      complaint: "Keluhan",
      question: "Pertanyaan",
      other: "Layanan lain",
      breach: "Kegagalan pelindungan data (Pasal 46)",
    },
    states: {
      received: "Diterima",
      "in-progress": "Dikerjakan",
      "waiting-for-resident": "Menunggu warga",
      answered: "Dijawab",
      refused: "Ditolak",
      closed: "Selesai",
    },
    channels: { dompet: "Dompet", counter: "Loket", office: "Kantor" },
    events: {
      received: "Diterima",
      taken: "Diambil",
      asked: "Ditanyakan kepada warga",
      replied: "Warga menjawab",
      answered: "Dijawab",
      refused: "Ditolak",
      "taken-back": "Ditarik warga",
      closed: "Ditutup",
      overdue: "Lewat batas waktu",
      stopped: "KTP digital diakhiri",
      paused: "KTP digital ditangguhkan",
      lifted: "Penangguhan dicabut",
    },
    reasons: {
      "defence-and-security": "Pertahanan dan keamanan negara (Pasal 15, 33)",
      "law-enforcement": "Penegakan hukum (Pasal 15)",
      "public-administration": "Penyelenggaraan negara (Pasal 15)",
      "financial-supervision": "Pengawasan sektor keuangan (Pasal 15)",
      "statistics-and-research": "Statistik dan penelitian (Pasal 15)",
      "endangers-somebody": "Membahayakan seseorang (Pasal 33)",
      "discloses-another": "Membuka data orang lain (Pasal 33)",
      "identity-unproven": "Belum terbukti pemilik data",
      "not-held-here": "Data tidak ada di kantor ini",
      "asked-already": "Sudah dijawab sebelumnya",
    },
    by: { resident: "Warga", officer: "Petugas", office: "Kantor" },
    guardians: {
      "in-person": "Wali setuju, hadir di loket",
      written: "Wali setuju, tertulis",
      needed: "Belum dicatat. Pemohon belum 18 tahun.",
      "not-needed": "Tidak perlu",
    },
    effects: { stop: "Akhiri KTP digitalnya sekarang", pause: "Tangguhkan KTP digitalnya sekarang" },
    effectsMore: {
      stop: "Ikatan HP berakhir dan semua dokumennya dicabut. Untuk memakainya lagi warga harus bertemu petugas.",
      pause: "Semua dokumen di HP tidak berlaku sampai penangguhan dicabut di sini.",
    },
    number: "Nomor",
    due: "Batas waktu",
    late: "Lewat batas",
    still: "Berhenti selama menunggu warga",
    inTime: "tepat waktu",
    notInTime: "terlambat",
    where: "Domisili",
    who: "Warga",
    holder: "Dikerjakan oleh",
    you: "Anda",
    nobody: "Belum ada",
    guardian: "Persetujuan wali",
    steps: "Langkah",
    take: "Ambil permohonan ini",
    takeOver: "Ambil alih",
    takeMore: "Sesudah ini Anda yang menjawabnya. Warga melihat bahwa permohonannya dikerjakan.",
    ask: "Tanyakan kepada warga",
    askMore: "Batas 3 × 24 jam tetap berjalan selama menunggu; batas hari kerja berhenti.",
    answer: "Jawab",
    answerMore:
      "Warga membaca ini di Dompet. Untuk akses dan salinan, datanya disusun sendiri saat warga mengambilnya.",
    refuse: "Tolak dengan alasan",
    refuseMore: "Jelaskan dengan kata biasa, dan apa yang dapat warga lakukan.",
    reason: "Alasan",
    words: "Tulisan untuk warga",
    send: "Kirim",
    lift: "Cabut penangguhan",
    liftMore: "Dokumen di HP warga berlaku lagi, kecuali yang sudah dicabut.",
    changed: "Tercatat atas nama Anda.",
    copy: "Cetak salinan untuk warga",
    copyFailed: "Salinan tidak jadi. Coba lagi.",
    copyMore: "Untuk warga tanpa HP. Setiap salinan dicatat.",
    atCounter: "Permohonan di loket",
    counterLead: "Catat permohonan warga di depan Anda. Ia membawa pulang nomornya.",
    nik: "NIK warga",
    kind: "Jenis permohonan",
    said: "Isi permohonan",
    saidHint: "Dengan kata warga sendiri. Boleh kosong untuk akses, salinan, penghentian, dan penundaan.",
    guardianAsked: "Wali (bila belum 18 tahun)",
    noGuardian: "Tidak perlu atau belum ada",
    openIt: "Buka permohonan",
    opened: "Permohonan dibuka",
    openedMore: (due) => `Berikan nomor ini kepada warga. Dijawab paling lambat ${due}.`,
    print: "Cetak",
    another: "Permohonan berikutnya",
    find: "Tanya dengan nomor",
    findHint: "Sembilan angka yang dibacakan warga.",
    findIt: "Cari",
    toTicket: "Buka permohonan",
    breaches: "Kegagalan pelindungan data",
    breachLead: "Warga yang terkena diberi tahu paling lambat 3 × 24 jam sejak kantor mengetahuinya (Pasal 46).",
    learnt: "Diketahui pada",
    learntHint: "Tanggal dan jam, seperti 2026-11-22 08:30 (WIB)",
    region: "Kode wilayah",
    niks: "NIK warga yang terkena",
    niksHint: "Satu NIK satu baris. Tidak disimpan di perangkat ini.",
    openBreach: "Catat kejadian",
    breachOpened: (people, missing) => `${people} warga tercatat; ${missing} nomor tidak ada di wilayah ini.`,
    concerned: (people) => `${people} warga terkena`,
    told: (when) => `Diberitahukan ${when}`,
    tell: "Beri tahu warga",
    tellHint: "Apa yang terungkap, kapan dan bagaimana, dan apa yang dilakukan kantor.",
    momentWrong: "Tulis tanggal dan jam seperti 2026-11-22 08:30.",
  },
  en: {
    title: "Residents' requests",
    lead: "What is due first is on top. The 3 × 24 hours run on, at night and on holidays too.",
    counts: (open, overdue) => `${open} open, ${overdue} past their deadline`,
    open: "Open",
    settled: "Answered",
    none: "No requests",
    noneMore: "What residents ask in Dompet or at a counter shows here.",
    more: "Load more",
    kinds: {
      access: "Access to data and its trail (Article 32)",
      correction: "Correction (Article 30)",
      withdrawal: "Stop: consent withdrawn (Article 40)",
      restriction: "Delay or restrict (Article 41)",
      portability: "Copy of data (Article 13)",
      complaint: "Complaint",
      question: "Question",
      other: "Another service",
      breach: "Failure to protect data (Article 46)",
    },
    states: {
      received: "Received",
      "in-progress": "In progress",
      "waiting-for-resident": "Waits for the resident",
      answered: "Answered",
      refused: "Refused",
      closed: "Done",
    },
    channels: { dompet: "Dompet", counter: "Counter", office: "Office" },
    events: {
      received: "Received",
      taken: "Taken",
      asked: "Resident asked",
      replied: "Resident replied",
      answered: "Answered",
      refused: "Refused",
      "taken-back": "Taken back by the resident",
      closed: "Closed",
      overdue: "Deadline passed",
      stopped: "Digital KTP ended",
      paused: "Digital KTP paused",
      lifted: "Pause lifted",
    },
    reasons: {
      "defence-and-security": "Defence and security of the state (Articles 15, 33)",
      "law-enforcement": "Law enforcement (Article 15)",
      "public-administration": "State administration (Article 15)",
      "financial-supervision": "Supervision of the financial sector (Article 15)",
      "statistics-and-research": "Statistics and research (Article 15)",
      "endangers-somebody": "It would endanger somebody (Article 33)",
      "discloses-another": "It would disclose another person's data (Article 33)",
      "identity-unproven": "Not shown to be the data's owner",
      "not-held-here": "Not held by this office",
      "asked-already": "Answered before",
    },
    by: { resident: "Resident", officer: "Officer", office: "Office" },
    guardians: {
      "in-person": "Guardian agreed in person",
      written: "Guardian agreed in writing",
      needed: "Not noted yet. The resident is not yet 18.",
      "not-needed": "Not needed",
    },
    effects: { stop: "End the digital KTP now", pause: "Pause the digital KTP now" },
    effectsMore: {
      stop: "The phone's binding ends and all its documents are revoked. To use it again the resident must meet an officer.",
      pause: "No document on the phone is valid until the pause is lifted here.",
    },
    number: "Number",
    due: "Deadline",
    late: "Overdue",
    still: "Stands still while the resident is asked",
    inTime: "in time",
    notInTime: "late",
    where: "Domicile",
    who: "Resident",
    holder: "Worked on by",
    you: "You",
    nobody: "Nobody yet",
    guardian: "Guardian's consent",
    steps: "Steps",
    take: "Take this request",
    takeOver: "Take it over",
    takeMore: "From then on you answer it. The resident sees that it is being worked on.",
    ask: "Ask the resident",
    askMore: "The 3 × 24 hours run on meanwhile; working days stand still.",
    answer: "Answer",
    answerMore: "The resident reads this in Dompet. For access and copies the data is drawn up when he fetches it.",
    refuse: "Refuse with a reason",
    refuseMore: "Say it in plain words, and what the resident can do.",
    reason: "Reason",
    words: "To the resident",
    send: "Send",
    lift: "Lift the pause",
    liftMore: "The documents on the resident's phone are valid again, but for those that were revoked.",
    changed: "Noted in your name.",
    copy: "Print a copy for the resident",
    copyFailed: "No copy was made. Try again.",
    copyMore: "For a resident without a phone. Each copy is logged.",
    atCounter: "Requests at the counter",
    counterLead: "Write down what the resident before you asks. He takes the number home.",
    nik: "Resident's NIK",
    kind: "Kind of request",
    said: "What is asked",
    saidHint: "In the resident's words. May be empty for access, copies, stop and delay.",
    guardianAsked: "Guardian (if not yet 18)",
    noGuardian: "Not needed or not yet",
    openIt: "Open the request",
    opened: "Request opened",
    openedMore: (due) => `Give the resident this number. Answered by ${due} at the latest.`,
    print: "Print",
    another: "Next request",
    find: "Ask by number",
    findHint: "The nine digits that the resident reads out.",
    findIt: "Find",
    toTicket: "Open the request",
    breaches: "Failures to protect data",
    breachLead: "Residents concerned are told within 3 × 24 hours of when the office learnt of it (Article 46).",
    learnt: "Learnt of at",
    learntHint: "Day and time, such as 2026-11-22 08:30 (Jakarta)",
    region: "Region code",
    niks: "NIKs of the residents concerned",
    niksHint: "One NIK a line. Not kept on this device.",
    openBreach: "Note it",
    breachOpened: (people, missing) => `${people} residents noted; ${missing} numbers are not of this region.`,
    concerned: (people) => `${people} residents concerned`,
    told: (when) => `Told ${when}`,
    tell: "Tell the residents",
    tellHint: "What was exposed, when and how, and what the office does.",
    momentWrong: "Write day and time such as 2026-11-22 08:30.",
  },
}

/** As it is read out: `482-719-306`. */
export const shownNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, "$1-")
