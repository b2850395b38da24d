import type { Language } from "./labels.ts"

const months = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const

/** `136.500`, with decimals `0,45`. */
export const numberText = (value: number, language: Language, decimals = 0): string => {
  const [whole = "0", rest] = Math.abs(value).toFixed(decimals).split(".")
  const [group, point] = language === "id" ? [".", ","] : [",", "."]
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "-" : ""
  return `${sign}${grouped}${rest === undefined ? "" : `${point}${rest}`}`
}

/** As on the screen: as few decimals as tell the truth, never a false `0 %` and never a false `100 %`. */
export const shareText = (share: number | null, language: Language): string => {
  if (share === null) return "–"
  const percent = share * 100
  if (percent > 0 && percent < 0.005) return `< ${numberText(0.01, language, 2)} %`
  const most = percent >= 10 ? 1 : 2
  const rounded = percent < 100 && percent > 99.9 ? 99.9 : Number(percent.toFixed(most))
  const decimals = [0, 1, 2].find((count) => Number(rounded.toFixed(count)) === rounded) ?? most
  return `${numberText(rounded, language, decimals)} %`
}

/** `22 Nov 2026`; anything else comes back as it is. */
export const dayText = (day: string, language: Language): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year}`
}
