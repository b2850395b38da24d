import type { ForecastState, TargetStanding } from "@jatidiri/monitoring/contract"
import type { Texts } from "@jatidiri/web"

type ForecastWords = {
  readonly reach: string
  readonly between: (early: string, late: string) => string
  readonly after: (day: string) => string
  readonly beyond: (day: string) => string
  readonly never: string
  readonly farAway: string
  readonly states: Readonly<Record<ForecastState, string>>
  readonly lacking: (weeks: string) => string
  readonly needed: string
  readonly perWorkingDay: string
  readonly until: (day: string, workingDays: string) => string
  readonly aYear: (workingDays: string) => string
  readonly timesPace: (times: string, pace: string) => string
  readonly byChannel: (parts: string) => string
  readonly periodOver: string
  readonly atEnd: string
  readonly onDay: (day: string) => string
  readonly range: (low: string, high: string) => string
  readonly ofTarget: (share: string) => string
  readonly hands: string
  readonly counters: (count: string, each: string, hours: string) => string
  readonly teams: (count: string, teamDays: string, each: string) => string
  readonly notMeasured: string
  readonly quota: string
  readonly quotaLine: (perDay: string, days: string, years: string) => string
  readonly course: string
  readonly courseSummary: (from: string, reached: string, target: string) => string
  readonly past: string
  readonly coming: string
  readonly interval: string
  readonly target: string
  readonly asTable: string
  readonly day: string
  readonly low: string
  readonly middle: string
  readonly high: string
  readonly by: string
  readonly method: string
  readonly methodText: string
  readonly backTest: (cuts: string, horizon: string, days: string, share: string, held: string) => string
  readonly noBackTest: string
  readonly holidays: (day: string) => string
  readonly growth: string
  readonly growthText: (people: string, month: string) => string
  readonly letters: string
  readonly noLetters: string
  readonly letter: string
  readonly share: string
  readonly period: string
  readonly standing: string
  readonly standings: Readonly<Record<TargetStanding, string>>
  readonly revision: (nth: string) => string
  readonly withdrawnBy: (number: string, day: string) => string
  readonly ofBase: (base: string, snapshot: string) => string
  readonly ofMinistry: string
  readonly scopes: { readonly ministry: string; readonly local: string }
  readonly counted: string
}

export const forecastWords: Texts<ForecastWords> = {
  id: {
    reach: "Target tercapai",
    between: (early, late) => `Delapan dari sepuluh kemungkinan: antara ${early} dan ${late}.`,
    after: (early) => `Paling cepat sekitar ${early}; paling lambat tidak terlihat.`,
    beyond: (day) => `sesudah ${day}`,
    never: "tidak dengan laju ini",
    farAway: "Dengan laju ini lebih dari lima tahun lagi; sejauh itu tidak ada yang dapat dibayangkan dengan jujur.",
    states: {
      forecast: "",
      "no-target": "Belum ada target di wilayah ini. Catat suratnya dengan `jatidiri monev add-target`.",
      "base-unknown":
        "Jumlah penyebut tidak disebut, jadi targetnya belum berupa angka. Mintalah jumlah itu kepada kantor.",
      "reached-unknown": "Kantor tidak menyebut berapa yang sudah aktif; yang dihitung di sini seluruh target.",
      reached: "Target sudah tercapai.",
      "no-activations": "Belum ada aktivasi, jadi belum ada laju yang dapat diteruskan.",
      "too-short": "Catatan masih terlalu pendek untuk perkiraan yang jujur.",
      "no-pace": "Sudah lama tidak ada aktivasi; dengan laju ini target tidak tercapai.",
      quota: "Kantor menyebut kuota, bukan catatan harian; yang dapat dihitung hanya pembagiannya.",
      "said-only": "Kantor menyebut satu keadaan, bukan catatan harian; lajunya tidak diketahui.",
    },
    lacking: (weeks) => `Kurang ${weeks} minggu catatan lagi.`,
    needed: "Diperlukan",
    perWorkingDay: "per hari kerja",
    until: (day, days) => `sampai ${day}, ${days} hari kerja lagi`,
    aYear: (days) => `dalam setahun, ${days} hari kerja`,
    timesPace: (times, pace) => `${times} kali laju sekarang (${pace} per hari kerja)`,
    byChannel: (parts) => `Empat minggu terakhir per hari kerja: ${parts}.`,
    periodOver: "Tidak ada hari kerja tersisa dalam periode ini.",
    atEnd: "Pada akhir periode",
    onDay: (day) => `${day}`,
    range: (low, high) => `antara ${low} dan ${high}`,
    ofTarget: (share) => `${share} dari target`,
    hands: "Itu sama dengan",
    counters: (count, each, hours) => `${count} loket (${each} orang per loket sehari, ${hours} jam), atau`,
    teams: (count, teamDays, each) =>
      `${count} regu setiap hari kerja (${teamDays} hari regu, ${each} orang per hari regu)`,
    notMeasured: "Hasil loket dan regu belum terukur dalam tiga bulan terakhir.",
    quota: "Kuota saja",
    quotaLine: (perDay, days, years) => `${perDay} sehari: ${days} hari kerja, ${years} tahun`,
    course: "Perjalanan menuju target",
    courseSummary: (from, reached, target) => `Dari ${from} orang: ${reached}; target ${target} orang.`,
    past: "tercapai",
    coming: "perkiraan tengah",
    interval: "delapan dari sepuluh kemungkinan",
    target: "target",
    asTable: "Sebagai tabel",
    day: "Tanggal",
    low: "Rendah",
    middle: "Tengah",
    high: "Tinggi",
    by: "Harus tercapai pada",
    method: "Cara menghitung",
    methodText:
      "Aktivasi pertama tiap hari dijumlahkan per minggu dan disetarakan menurut jenis hari: hari kerja, akhir pekan, hari libur, cuti bersama. Dari situ dibayangkan 300 masa depan: masing-masing meneruskan tingkat dan kecenderungan minggu-minggu terakhir (yang terbaru paling berbobot), dengan goyangan sebesar yang pernah terjadi. Tanggal tengah membagi dua masa depan itu; rentangnya memuat delapan dari sepuluh, tetapi hanya enam sampai tujuh bila riwayatnya belum empat bulan. Di antara empat cara yang dicoba pada riwayat rekaan, cara ini paling kecil salahnya dan rentangnya paling jujur.",
    backTest: (cuts, horizon, days, share, held) =>
      `Diuji pada ${cuts} hari yang sudah lewat di wilayah ini, ${horizon} hari ke depan: meleset ${days} hari dan ${share} dari jumlahnya (nilai tengah); rentangnya benar ${held} kali.`,
    noBackTest: "Catatan wilayah ini belum cukup panjang untuk diuji terhadap masa lalunya sendiri.",
    holidays: (day) =>
      `Hari libur dan cuti bersama diketahui sampai ${day}; sesudahnya Senin sampai Jumat dihitung hari kerja.`,
    growth: "Penyebut bertambah",
    growthText: (people, month) => `${people} orang berusia 17 tahun sampai ${month}; target ikut naik.`,
    letters: "Surat-surat target",
    noLetters: "Belum ada surat untuk wilayah ini.",
    letter: "Surat",
    share: "Bagian",
    period: "Periode",
    standing: "Keadaan",
    standings: {
      "in-force": "berlaku",
      replaced: "diganti",
      "nearer-one": "ada yang lebih khusus",
      over: "periode lewat",
      coming: "akan datang",
      withdrawn: "dicabut",
    },
    revision: (nth) => `revisi ${nth}`,
    withdrawnBy: (number, day) => `dicabut ${number}, ${day}`,
    ofBase: (base, snapshot) => `dari ${base} ${snapshot}`,
    ofMinistry: "dari target kementerian",
    scopes: { ministry: "kementerian", local: "daerah" },
    counted: "Dihitung: orang yang pertama kali aktif, menurut hari dan wilayah domisili.",
  },
  en: {
    reach: "Target reached",
    between: (early, late) => `Eight chances in ten: between ${early} and ${late}.`,
    after: (early) => `About ${early} at the earliest; the latest is out of sight.`,
    beyond: (day) => `after ${day}`,
    never: "not at this pace",
    farAway: "At this pace more than five years from now; nothing can honestly be imagined that far.",
    states: {
      forecast: "",
      "no-target": "This region has no target yet. Note its letter with `jatidiri monev add-target`.",
      "base-unknown": "The size of the base was not said, so the target is no number yet. Ask the office for it.",
      "reached-unknown": "The office did not say how many are active; the whole target is counted here.",
      reached: "The target is reached.",
      "no-activations": "Nobody has been activated yet, so there is no pace to go on at.",
      "too-short": "The record is too short yet for an honest forecast.",
      "no-pace": "Nobody has been activated for long; at this pace the target is not reached.",
      quota: "The office named a quota and no days; all that can be done is to divide by it.",
      "said-only": "The office spoke of one moment and no days; its pace is not known.",
    },
    lacking: (weeks) => `${weeks} more weeks of record are needed.`,
    needed: "Needed",
    perWorkingDay: "a working day",
    until: (day, days) => `until ${day}, ${days} working days left`,
    aYear: (days) => `within a year, ${days} working days`,
    timesPace: (times, pace) => `${times} times the pace of now (${pace} a working day)`,
    byChannel: (parts) => `The last four weeks, a working day: ${parts}.`,
    periodOver: "No working day of this period is left.",
    atEnd: "When the period ends",
    onDay: (day) => `${day}`,
    range: (low, high) => `between ${low} and ${high}`,
    ofTarget: (share) => `${share} of the target`,
    hands: "That equals",
    counters: (count, each, hours) => `${count} counters (${each} people a counter and day of ${hours} hours), or`,
    teams: (count, teamDays, each) =>
      `${count} teams every working day (${teamDays} team-days, ${each} people a team-day)`,
    notMeasured: "What counters and teams bring has not been measured in the last three months.",
    quota: "The quota alone",
    quotaLine: (perDay, days, years) => `${perDay} a day: ${days} working days, ${years} years`,
    course: "The way to the target",
    courseSummary: (from, reached, target) => `From ${from} people: ${reached}; target ${target} people.`,
    past: "reached",
    coming: "middle of the forecast",
    interval: "eight chances in ten",
    target: "target",
    asTable: "As a table",
    day: "Day",
    low: "Low",
    middle: "Middle",
    high: "High",
    by: "To be reached by",
    method: "How it is computed",
    methodText:
      "First activations of each day are added up by week and made comparable by kind of day: working days, weekends, holidays, collective leave. From them 300 futures are imagined: each goes on with the level and trend of the last weeks (the latest weigh most) and wavers as much as the past did. The middle day halves those futures; the interval holds eight in ten, but only six or seven while less than four months are known. Of four methods tried on invented histories this one was least wrong, and its interval the most honest.",
    backTest: (cuts, horizon, days, share, held) =>
      `Tried on ${cuts} days of this region's own past, ${horizon} days ahead: ${days} days and ${share} of the count off (median); its interval held ${held} times.`,
    noBackTest: "The record of this region is not long enough yet to be tried on its own past.",
    holidays: (day) =>
      `Holidays and collective leave are known until ${day}; after that Monday to Friday count as working days.`,
    growth: "The base grows",
    growthText: (people, month) => `${people} people turn 17 until ${month}; the target grows with them.`,
    letters: "Letters of targets",
    noLetters: "No letter yet for this region.",
    letter: "Letter",
    share: "Share",
    period: "Period",
    standing: "Standing",
    standings: {
      "in-force": "in force",
      replaced: "replaced",
      "nearer-one": "a nearer one counts",
      over: "period over",
      coming: "to come",
      withdrawn: "withdrawn",
    },
    revision: (nth) => `revision ${nth}`,
    withdrawnBy: (number, day) => `withdrawn by ${number}, ${day}`,
    ofBase: (base, snapshot) => `of ${base} ${snapshot}`,
    ofMinistry: "of the ministry's target",
    scopes: { ministry: "ministry", local: "local" },
    counted: "Counted: people activated for the first time, by day and region of domicile.",
  },
}
