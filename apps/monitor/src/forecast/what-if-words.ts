import type { Texts } from "@jatidiri/web"

type WhatIfWords = {
  readonly title: string
  readonly lead: string
  readonly counters: string
  readonly teams: string
  readonly daysAWeek: string
  readonly counterYield: string
  readonly teamYield: string
  readonly perWorkingDay: (people: string) => string
  readonly reached: (day: string) => string
  readonly interval: (early: string, late: string) => string
  readonly notReached: string
  readonly inTime: string
  readonly tooLate: string
  readonly asNow: string
  readonly computing: string
  readonly tryIt: string
}

export const whatIfWords: Texts<WhatIfWords> = {
  id: {
    title: "Andai…",
    lead: "Geser jumlah loket dan regu; tanggalnya dihitung ulang oleh server.",
    counters: "Loket",
    teams: "Regu jemput bola",
    daysAWeek: "Hari regu seminggu",
    counterYield: "Orang per loket sehari",
    teamYield: "Orang per regu sehari",
    perWorkingDay: (people) => `${people} orang per hari kerja`,
    reached: (day) => `Target tercapai sekitar ${day}`,
    interval: (early, late) => `antara ${early} dan ${late}`,
    notReached: "Target tidak tercapai dalam waktu yang terlihat",
    inTime: "tepat waktu",
    tooLate: "terlambat",
    asNow: "Seperti sekarang",
    computing: "Sedang dihitung…",
    tryIt: "Isi jumlah loket atau regu dan hasilnya sehari untuk mencoba.",
  },
  en: {
    title: "What if…",
    lead: "Move counters and teams; the server computes the day anew.",
    counters: "Counters",
    teams: "Field teams",
    daysAWeek: "Team days a week",
    counterYield: "People a counter and day",
    teamYield: "People a team and day",
    perWorkingDay: (people) => `${people} people a working day`,
    reached: (day) => `Target reached about ${day}`,
    interval: (early, late) => `between ${early} and ${late}`,
    notReached: "Target not reached within sight",
    inTime: "in time",
    tooLate: "too late",
    asNow: "As now",
    computing: "Computing…",
    tryIt: "Set counters or teams and what each brings a day to try.",
  },
}
