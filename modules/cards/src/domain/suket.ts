import { type Day, dayOf, dayParts, daysInMonth } from "@jatidiri/kernel"
import { suketMonths } from "../contract.ts"

/** The same day six months later, or that month's last where it has no such day. */
export const endOfSuket = (issued: Day): Day => {
  const { year, month, day } = dayParts(issued)
  const shifted = month - 1 + suketMonths
  const [inYear, inMonth] = [year + Math.floor(shifted / 12), (shifted % 12) + 1]
  const end = dayOf({ year: inYear, month: inMonth, day: Math.min(day, daysInMonth(inYear, inMonth)) })
  if (!end.ok) throw new Error("six months after a day is a day")
  return end.value
}

/** `SKT/51.71/2026/000123`; the demo's numbers say so themselves. */
export const numberOfSuket = (of: { regency: string; year: number; last: number; demo: boolean }): string =>
  `${of.demo ? "DEMO/" : ""}SKT/${of.regency}/${of.year}/${String(of.last).padStart(6, "0")}`
