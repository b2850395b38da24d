import { type Texts, useFormats, useLanguage } from "@jatidiri/web"

const weekdays: Texts<readonly string[]> = {
  id: ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"],
  en: ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
}

const two = (value: number): string => String(value).padStart(2, "0")

/** `08.30` of minutes of the day, on the service point's own clocks. */
export const clockOf = (minutes: number, language: "id" | "en"): string =>
  `${two(Math.floor(minutes / 60))}${language === "id" ? "." : ":"}${two(minutes % 60)}`

/** Days and times as people say them. */
export const useWhen = () => {
  const language = useLanguage()
  const formats = useFormats()
  const clock = (minutes: number): string => clockOf(minutes, language)
  return {
    weekday: (day: string): string => weekdays[language][new Date(`${day}T12:00:00Z`).getUTCDay()] ?? "",
    day: (day: string): string => formats.day(day),
    /** Of the days that are to come the year is known. */
    dayOfMonth: (day: string): string => formats.day(day).replace(/ \d{4}$/, ""),
    time: (opens: number, closes: number): string => `${clock(opens)}–${clock(closes)}`,
  }
}
