import type { Texts } from "@jatidiri/web"

type ScreenWords = {
  readonly title: string
  readonly language: string
  readonly book: string
  readonly liveBook: string
  readonly scenarioGroup: string
  readonly way: string
  readonly loading: string
  readonly offline: (since: string) => string
  readonly offlineFirst: string
  readonly broken: string
  readonly back: string
  readonly updated: (time: string) => string
  readonly ofTarget: string
  readonly ofBase: string
  readonly now: string
  readonly outOf: (part: string, whole: string) => string
  readonly people: (count: string) => string
  readonly perTenThousand: string
  readonly perTenThousandNote: string
  readonly noTarget: string
  readonly baseUnknown: string
  readonly reachedUnknown: string
  readonly target: (share: string, base: string) => string
  readonly targetOfTarget: (share: string) => string
  readonly interim: string
  readonly letter: (from: string, number: string, date: string) => string
  readonly letterUnnamed: (from: string) => string
  readonly noLetter: (from: string) => string
  readonly revision: (number: number) => string
  readonly period: (from: string, to: string) => string
  readonly frozen: string
  readonly rolling: string
  readonly snapshot: (name: string) => string
  readonly active: string
  readonly ended: string
  readonly carriedIn: string
  readonly refused: string
  readonly rank: (place: number, of: number) => string
  readonly perDay: (unit: "day" | "week" | "month") => string
  readonly perDayNote: string
  readonly nobodyYet: string
  readonly chartSummary: (total: string, most: string, day: string) => string
  readonly asTable: string
  readonly day: string
  readonly total: string
  readonly parts: string
  readonly partsNote: string
  readonly barNote: { readonly target: string; readonly base: string }
  readonly noParts: string
  readonly place: string
  readonly region: string
  readonly share: string
  readonly activated: string
  readonly baseColumn: string
  readonly ofItsBase: (share: string) => string
  readonly ofActivated: (share: string) => string
  readonly targetColumn: string
  readonly missingColumn: string
  readonly more: string
  readonly cohorts: string
  readonly channels: string
  readonly agencies: string
  readonly reasons: string
  readonly nothing: string
  readonly arithmetic: string
  readonly arithmeticNote: (days: string) => string
  readonly noArithmetic: string
  readonly facts: string
  readonly otherBases: string
  readonly filters: string
  readonly measure: string
  readonly measures: { readonly target: string; readonly base: string }
  readonly order: string
  readonly orders: { readonly rank: string; readonly people: string; readonly name: string }
  readonly span: string
  readonly spans: (days: number) => string
  readonly channel: string
  readonly allChannels: string
  readonly signIn: string
  readonly signInTitle: string
  readonly signInDetail: string
  readonly signInCancelled: string
  readonly source: string
}

export const screenWords: Texts<ScreenWords> = {
  id: {
    title: "Monev",
    language: "English",
    book: "Buku angka",
    liveBook: "Angka langsung",
    scenarioGroup: "Keterangan kantor",
    way: "Wilayah",
    loading: "Angka sedang diambil…",
    offline: (since) =>
      `Tidak ada sambungan. Yang tampak adalah angka pukul ${since}; diperbarui sendiri begitu tersambung.`,
    offlineFirst: "Tidak ada sambungan. Angka tampil sendiri begitu tersambung.",
    broken: "Server belum dapat menjawab. Dicoba lagi sendiri.",
    back: "Ke angka langsung",
    updated: (time) => `Langsung · pukul ${time}`,
    ofTarget: "Capaian terhadap target",
    ofBase: "Capaian terhadap penyebut",
    now: "Aktivasi hari ini",
    outOf: (part, whole) => `${part} dari ${whole}`,
    people: (count) => `${count} orang`,
    perTenThousand: "per 10.000",
    perTenThousandNote:
      "Kantor ini menyebut persentase saja. Jumlah di bawah dihitung per 10.000 orang dari penyebutnya.",
    noTarget: "Belum ada target untuk wilayah ini.",
    baseUnknown: "Jumlah penyebut tidak disebut.",
    reachedUnknown: "Jumlah aktivasi tidak disebut kantor.",
    target: (share, base) => `Target ${share} dari ${base}`,
    targetOfTarget: (share) => `${share} dari target`,
    interim: "Target antara",
    letter: (from, number, date) => `surat ${from} nomor ${number}${date === "" ? "" : `, ${date}`}`,
    letterUnnamed: (from) => `${from}, nomor surat tidak disebut`,
    noLetter: (from) => `${from}, tanpa surat`,
    revision: (number) => (number === 0 ? "belum pernah direvisi" : `revisi ke-${number}`),
    period: (from, to) => `${from} sampai ${to}`,
    frozen: "tetap",
    rolling: "mengikuti data terbaru",
    snapshot: (name) => `DKB ${name}`,
    active: "aktif sekarang",
    ended: "berakhir",
    carriedIn: "dihitung sebelum buku ini",
    refused: "ditolak dengan alasan",
    rank: (place, of) => `Peringkat ${place} dari ${of} wilayah setingkat`,
    perDay: (unit) => `Aktivasi per ${{ day: "hari", week: "minggu", month: "bulan" }[unit]} menurut saluran`,
    perDayNote: "Orang yang diaktivasi pertama kali, menurut domisili.",
    nobodyYet: "Belum ada aktivasi pada periode ini.",
    chartSummary: (total, most, day) => `Jumlah ${total} orang; terbanyak ${most} pada ${day}.`,
    asTable: "Lihat sebagai tabel",
    day: "Hari",
    total: "Jumlah",
    parts: "Menurut wilayah",
    partsNote:
      "Peringkat menurut bagian dari penyebut; nilai sama, peringkat sama (=); tanpa penyebut, tanpa peringkat (—).",
    barNote: { target: "Bilah penuh = 100 % target.", base: "Bilah penuh = 100 % penyebut." },
    noParts: "Tidak ada rincian wilayah di bawah ini.",
    place: "No.",
    region: "Wilayah",
    share: "Capaian",
    activated: "Orang",
    baseColumn: "Penyebut",
    ofItsBase: (share) => `${share} dari penyebut`,
    ofActivated: (share) => `${share} dari yang sudah`,
    targetColumn: "Target",
    missingColumn: "Belum",
    more: "Selengkapnya",
    cohorts: "Menurut kelompok",
    channels: "Menurut saluran",
    agencies: "Menurut instansi",
    reasons: "Mengapa belum",
    nothing: "Belum ada.",
    arithmetic: "Hitungannya",
    arithmeticNote: (days) => `Setahun dihitung ${days} hari kerja.`,
    noArithmetic: "Belum cukup angka untuk dihitung.",
    facts: "Yang dikatakan kantor",
    otherBases: "Penyebut lain",
    filters: "Saringan",
    measure: "Ukuran",
    measures: { target: "% target", base: "% penyebut" },
    order: "Urutan",
    orders: { rank: "capaian", people: "jumlah orang", name: "nama" },
    span: "Periode",
    spans: (days) => (days >= 365 ? `${Math.round(days / 365)} tahun` : `${days} hari`),
    channel: "Saluran",
    allChannels: "semua saluran",
    signIn: "Masuk dengan kunci sandi",
    signInTitle: "Masuk untuk melihat angka",
    signInDetail: "Angka hanya untuk petugas yang berwenang. Pakai kunci sandi di perangkat ini.",
    signInCancelled: "Tidak jadi masuk. Coba lagi bila siap.",
    source: "Sumber",
  },
  en: {
    title: "Monev",
    language: "Bahasa Indonesia",
    book: "Book of figures",
    liveBook: "Live figures",
    scenarioGroup: "Offices' statements",
    way: "Region",
    loading: "Fetching figures…",
    offline: (since) => `No connection. These are the figures of ${since}; they renew themselves once connected.`,
    offlineFirst: "No connection. Figures appear by themselves once connected.",
    broken: "The server cannot answer yet. Trying again.",
    back: "To the live figures",
    updated: (time) => `Live · ${time}`,
    ofTarget: "Achieved of target",
    ofBase: "Achieved of base",
    now: "Activations today",
    outOf: (part, whole) => `${part} of ${whole}`,
    people: (count) => `${count} people`,
    perTenThousand: "per 10,000",
    perTenThousandNote: "This office gave percentages only. Counts below are per 10,000 people of its base.",
    noTarget: "No target for this region yet.",
    baseUnknown: "The size of the base was not said.",
    reachedUnknown: "The office did not say how many are activated.",
    target: (share, base) => `Target ${share} of ${base}`,
    targetOfTarget: (share) => `${share} of the target`,
    interim: "Interim target",
    letter: (from, number, date) => `letter of ${from} no. ${number}${date === "" ? "" : `, ${date}`}`,
    letterUnnamed: (from) => `${from}, number of the letter not said`,
    noLetter: (from) => `${from}, without a letter`,
    revision: (number) => (number === 0 ? "never revised" : `revision ${number}`),
    period: (from, to) => `${from} to ${to}`,
    frozen: "frozen",
    rolling: "follows the newest data",
    snapshot: (name) => `DKB ${name}`,
    active: "active now",
    ended: "ended",
    carriedIn: "counted before this book",
    refused: "refused with a reason",
    rank: (place, of) => `Rank ${place} of ${of} regions of this level`,
    perDay: (unit) => `Activations per ${unit} by channel`,
    perDayNote: "People activated for the first time, by domicile.",
    nobodyYet: "No activations in this period yet.",
    chartSummary: (total, most, day) => `${total} people in all; at most ${most} on ${day}.`,
    asTable: "Show as a table",
    day: "Day",
    total: "Total",
    parts: "By region",
    partsNote: "Ranked by share of the base; the same share has the same place (=), no base no place (—).",
    barNote: { target: "A full bar is 100 % of the target.", base: "A full bar is 100 % of the base." },
    noParts: "No parts below this region.",
    place: "No.",
    region: "Region",
    share: "Achieved",
    activated: "People",
    baseColumn: "Base",
    ofItsBase: (share) => `${share} of the base`,
    ofActivated: (share) => `${share} of those activated`,
    targetColumn: "Target",
    missingColumn: "Missing",
    more: "More",
    cohorts: "By cohort",
    channels: "By channel",
    agencies: "By agency",
    reasons: "Why not yet",
    nothing: "None yet.",
    arithmetic: "The arithmetic",
    arithmeticNote: (days) => `A year counts ${days} working days.`,
    noArithmetic: "Not enough figures to calculate with.",
    facts: "What the office said",
    otherBases: "Other bases",
    filters: "Filters",
    measure: "Measure",
    measures: { target: "% of target", base: "% of base" },
    order: "Order",
    orders: { rank: "achieved", people: "people", name: "name" },
    span: "Period",
    spans: (days) => (days >= 365 ? `${Math.round(days / 365)} year${days >= 730 ? "s" : ""}` : `${days} days`),
    channel: "Channel",
    allChannels: "all channels",
    signIn: "Sign in with a passkey",
    signInTitle: "Sign in to see figures",
    signInDetail: "Figures are for officers with the power to see them. Use the passkey on this device.",
    signInCancelled: "Not signed in. Try again when ready.",
    source: "Source",
  },
}
