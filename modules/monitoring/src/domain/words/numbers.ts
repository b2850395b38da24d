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

/** `24,5 %`; a target of whole percents without decimals. */
export const shareText = (share: number | null, language: Language): string => {
  if (share === null) return "–"
  const percent = share * 100
  return `${numberText(percent, language, Math.abs(percent - Math.round(percent)) < 0.005 ? 0 : percent < 1 ? 2 : 1)} %`
}

/** `22 Nov 2026`; anything else comes back as it is. */
export const dayText = (day: string, language: Language): string => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  const name = months[language][Number(month) - 1]
  return name === undefined ? day : `${Number(date)} ${name} ${year}`
}
