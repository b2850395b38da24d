import type { TicketReply } from "@jatidiri/rights/contract"
import type { Texts } from "@jatidiri/web"
import { type TicketCodeWords, ticketCodeWords } from "./ticket-code-words.ts"

type RequestWords = TicketCodeWords & {
  readonly title: string
  readonly lead: string
  readonly counts: (open: string, overdue: string) => string
  readonly open: string
  readonly settled: string
  readonly none: string
  readonly noneMore: string
  readonly more: string
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
  readonly liftStays: string
  readonly pause: string
  readonly pauses: Readonly<Record<NonNullable<TicketReply["pause"]>, string>>
  readonly changed: string
  readonly copy: string
  readonly copyFailed: string
  readonly copyMore: string
  readonly atCounter: string
  readonly counterLead: string
  readonly nik: string
  readonly nikWrong: string
  readonly reasonChoose: string
  readonly reasonMissing: string
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
  readonly findWrong: string
  readonly findIt: string
  readonly toTicket: string
  readonly breaches: string
  readonly breachLead: string
  readonly learnt: string
  readonly learntHint: string
  readonly niks: string
  readonly niksHint: string
  readonly niksWrong: (lines: string) => string
  readonly linesWrong: (lines: string) => string
  readonly openBreach: string
  readonly breachOpened: (people: string, missing: string) => string
  readonly concerned: (people: string) => string
  readonly told: (when: string) => string
  readonly tell: string
  readonly tellHint: string
  readonly momentWrong: string
  readonly moment: { readonly day: string; readonly time: string }
}

export const requestWords: Texts<RequestWords> = {
  id: {
    ...ticketCodeWords.id,
    title: "Permohonan warga",
    lead: "Yang batas waktunya paling dekat ada di atas. Batas 3 × 24 jam berjalan terus, juga malam dan hari libur.",
    counts: (open, overdue) => `${open} terbuka, ${overdue} lewat batas`,
    open: "Terbuka",
    settled: "Sudah dijawab",
    none: "Tidak ada permohonan",
    noneMore: "Yang diajukan warga dari Dompet atau di loket akan tampak di sini.",
    more: "Muat berikutnya",
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
    liftStays:
      "KTP digital tetap ditangguhkan: warga ini punya permohonan lain yang menangguhkannya. Cabut di sana juga.",
    pause: "Penangguhan",
    pauses: { on: "Berjalan", lifted: "Dicabut", ended: "Berakhir: KTP digitalnya diakhiri atau pindah HP" },
    changed: "Tercatat atas nama Anda.",
    copy: "Cetak salinan untuk warga",
    copyFailed: "Salinan tidak jadi. Coba lagi.",
    copyMore: "Untuk warga tanpa HP. Setiap salinan dicatat.",
    atCounter: "Permohonan di loket",
    counterLead: "Catat permohonan warga di depan Anda. Ia membawa pulang nomornya.",
    nik: "NIK warga",
    nikWrong: "NIK terdiri atas 16 angka.",
    reasonChoose: "Pilih alasannya",
    reasonMissing: "Pilih dahulu alasannya.",
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
    findWrong: "Nomornya sembilan angka.",
    findIt: "Cari",
    toTicket: "Buka permohonan",
    breaches: "Kegagalan pelindungan data",
    breachLead: "Warga yang terkena diberi tahu paling lambat 3 × 24 jam sejak kantor mengetahuinya (Pasal 46).",
    learnt: "Diketahui pada",
    learntHint:
      "Tanggal dan jam saat kantor mengetahuinya, menurut jam perangkat ini. Batas waktunya dihitung dari sini.",
    niks: "NIK warga yang terkena",
    niksHint: "Satu NIK satu baris. Tidak disimpan di perangkat ini.",
    linesWrong: (lines) => `${lines} baris bukan NIK:`,
    niksWrong: (lines) => `${lines} baris bukan NIK. Perbaiki atau hapus dahulu: yang tertinggal tidak diberi tahu.`,
    openBreach: "Catat kejadian",
    breachOpened: (people, missing) => `${people} warga tercatat; ${missing} nomor tidak ada di wilayah ini.`,
    concerned: (people) => `${people} warga terkena`,
    told: (when) => `Diberitahukan ${when}`,
    tell: "Beri tahu warga",
    tellHint: "Apa yang terungkap, kapan dan bagaimana, dan apa yang dilakukan kantor.",
    momentWrong: "Isi tanggal (seperti 2026-11-23) dan jam (seperti 18:00).",
    moment: { day: "tanggal", time: "jam" },
  },
  en: {
    ...ticketCodeWords.en,
    title: "Residents' requests",
    lead: "What is due first is on top. The 3 × 24 hours run on, at night and on holidays too.",
    counts: (open, overdue) => `${open} open, ${overdue} past their deadline`,
    open: "Open",
    settled: "Answered",
    none: "No requests",
    noneMore: "What residents ask in Dompet or at a counter shows here.",
    more: "Load more",
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
    liftStays: "The digital KTP stays paused: another request of this resident pauses it. Lift it there too.",
    pause: "Pause",
    pauses: { on: "On", lifted: "Lifted", ended: "Over: the digital KTP ended or moved to another phone" },
    changed: "Noted in your name.",
    copy: "Print a copy for the resident",
    copyFailed: "No copy was made. Try again.",
    copyMore: "For a resident without a phone. Each copy is logged.",
    atCounter: "Requests at the counter",
    counterLead: "Write down what the resident before you asks. He takes the number home.",
    nik: "Resident's NIK",
    nikWrong: "A NIK has 16 digits.",
    reasonChoose: "Choose the reason",
    reasonMissing: "Choose the reason first.",
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
    findWrong: "The number has nine digits.",
    findIt: "Find",
    toTicket: "Open the request",
    breaches: "Failures to protect data",
    breachLead: "Residents concerned are told within 3 × 24 hours of when the office learnt of it (Article 46).",
    learnt: "The office learnt of it",
    learntHint: "Day and time at which the office learnt of it, by this device's clock. The deadline runs from here.",
    niks: "NIKs of the residents concerned",
    niksHint: "One NIK a line. Not kept on this device.",
    linesWrong: (lines) => `${lines} lines are no NIK:`,
    niksWrong: (lines) => `${lines} lines are no NIK. Mend or remove them first: whoever is left out is not told.`,
    openBreach: "Note it",
    breachOpened: (people, missing) => `${people} residents noted; ${missing} numbers are not of this region.`,
    concerned: (people) => `${people} residents concerned`,
    told: (when) => `Told ${when}`,
    tell: "Tell the residents",
    tellHint: "What was exposed, when and how, and what the office does.",
    momentWrong: "Give a day (like 2026-11-23) and a time (like 18:00).",
    moment: { day: "day", time: "time" },
  },
}

/** As it is read out: `482-719-306`. */
export const shownNumber = (number: string): string => number.replace(/(\d{3})(?=\d)/g, "$1-")
