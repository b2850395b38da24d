import type { Language } from "./language.ts"

/** Numbers, days and times as people here write them; made by hand, so that every engine shows the same. */
export type Formats = {
  /** `136.500`, with decimals `0,45`. */
  number(value: number, decimals?: number): string
  /** A share of one: `0.25` is `25 %`. */
  percent(share: number, decimals?: number): string
  /** A calendar day `2026-11-22` as `22 Nov 2026`; anything else comes back as it is. */
  day(day: string): string
  /** `16.05` on the clock of this device. */
  time(at: Date): string
  /** `22 Nov 2026 16.05` on the clock of this device. */
  dateTime(at: Date): string
  /** `baru saja`, `5 menit lalu`, `3 jam lalu`, `2 hari lalu`. */
  ago(seconds: number): string
  /** Seconds left as `9.41` in minutes and seconds. */
  countdown(seconds: number): string
  /** A time to wait in the units that matter: `2 hari 23 jam`, `3 jam 5 menit`, `4 menit`, `22 detik`. */
  span(seconds: number): string
}

const months = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const

const ages = {
  id: { now: "baru saja", minutes: "menit lalu", hours: "jam lalu", days: "hari lalu" },
  en: { now: "just now", minutes: "min ago", hours: "h ago", days: "days ago" },
} as const

const units = {
  id: { day: ["hari", "hari"], hour: ["jam", "jam"], minute: ["menit", "menit"], second: ["detik", "detik"] },
  en: { day: ["day", "days"], hour: ["hour", "hours"], minute: ["minute", "minutes"], second: ["second", "seconds"] },
} as const

const two = (value: number): string => String(value).padStart(2, "0")

const groups = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+$)/g, mark)

const numberIn = (language: Language, value: number, decimals: number): string => {
  const [whole = "0", rest] = Math.abs(value).toFixed(decimals).split(".")
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "−" : ""
  const grouped = groups(whole, language === "id" ? "." : ",")
  return `${sign}${grouped}${rest === undefined ? "" : `${language === "id" ? "," : "."}${rest}`}`
}

const dayIn = (language: Language, day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year}`
}

const agoIn = (language: Language, seconds: number): string => {
  const words = ages[language]
  if (seconds < 60) return words.now
  if (seconds < 3600) return `${Math.floor(seconds / 60)} ${words.minutes}`
  if (seconds < 48 * 3600) return `${Math.floor(seconds / 3600)} ${words.hours}`
  return `${Math.floor(seconds / 86_400)} ${words.days}`
}

/** Nobody counts the seconds of three days. */
const spanIn = (language: Language, seconds: number): string => {
  const left = Math.max(0, Math.floor(seconds))
  const minutes = Math.floor(left / 60)
  const hours = Math.floor(minutes / 60)
  const say = (count: number, unit: keyof typeof units.id): string =>
    `${count} ${units[language][unit][count === 1 ? 0 : 1]}`
  if (hours >= 24) return `${say(Math.floor(hours / 24), "day")} ${say(hours % 24, "hour")}`
  if (hours >= 1) return `${say(hours, "hour")} ${say(minutes % 60, "minute")}`
  return minutes >= 1 ? say(minutes, "minute") : say(left, "second")
}

const timeIn = (language: Language, at: Date): string =>
  `${two(at.getHours())}${language === "id" ? "." : ":"}${two(at.getMinutes())}`

const localDay = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`

export const formats = (language: Language): Formats => ({
  number: (value, decimals = 0) => numberIn(language, value, decimals),
  percent: (share, decimals = 0) => `${numberIn(language, share * 100, decimals)} %`,
  day: (day) => dayIn(language, day),
  time: (at) => timeIn(language, at),
  dateTime: (at) => `${dayIn(language, localDay(at))} ${timeIn(language, at)}`,
  ago: (seconds) => agoIn(language, seconds),
  span: (seconds) => spanIn(language, seconds),
  countdown: (seconds) => {
    const left = Math.max(0, Math.floor(seconds))
    return `${Math.floor(left / 60)}${language === "id" ? "." : ":"}${two(left % 60)}`
  },
})
