/** Days of a list of holidays, and how many lines name none. */
export type DayList = { readonly days: readonly string[]; readonly wrong: number }

const isReal = (year: number, month: number, date: number): boolean => {
  const at = new Date(Date.UTC(year, month - 1, date))
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === date
}

const two = (value: number): string => String(value).padStart(2, "0")

/** `2026-12-25`, `25-12-2026` or `25/12/2026`, whatever is written behind it. */
const dayIn = (line: string): string | undefined => {
  const [, year, month, date] =
    /^\s*(20\d\d)-(\d\d?)-(\d\d?)(?!\d)/.exec(line) ??
    ((found) => (found === null ? [] : ["", found[3], found[2], found[1]]))(
      /^\s*(\d\d?)[-/.](\d\d?)[-/.](20\d\d)(?!\d)/.exec(line),
    )
  const parts = [year, month, date].map(Number)
  const [y = Number.NaN, m = 0, d = 0] = parts
  return isReal(y, m, d) ? `${y}-${two(m)}-${two(d)}` : undefined
}

/** One day a line, each once and in order; a name behind it is passed over. */
export const readDayList = (text: string): DayList => {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "")
  const days = lines.map(dayIn)
  return {
    days: [...new Set(days.filter((day): day is string => day !== undefined))].sort(),
    wrong: days.filter((day) => day === undefined).length,
  }
}
