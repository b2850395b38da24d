import type { SiteSettings } from "@jatidiri/service-points/contract"
import { clockOf } from "../queue/clock.ts"

type Hours = SiteSettings["hours"]

/** A week as seven lines of text, Monday first: `08.00-12.00, 13.00-15.00`. */
export const linesOf = (hours: Hours): readonly string[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    hours
      .filter((stretch) => stretch.weekday === weekday)
      .map(({ opens, closes }) => `${clockOf(opens)}-${clockOf(closes)}`)
      .join(", "),
  )

const stretchOf = (text: string): { readonly opens: number; readonly closes: number } | undefined => {
  const [, fromHour, from, toHour, to] = /^(\d\d?)[.:](\d\d)\s*[-–]\s*(\d\d?)[.:](\d\d)$/.exec(text.trim()) ?? []
  if (to === undefined) return undefined
  const [opens, closes] = [Number(fromHour) * 60 + Number(from), Number(toHour) * 60 + Number(to)]
  return Number(from) < 60 && Number(to) < 60 && opens < closes && closes <= 1440 ? { opens, closes } : undefined
}

/** One line's stretches in their order; nothing for what is none. */
export const parseLine = (line: string) => {
  if (line.trim() === "") return []
  const stretches = line.split(/[,;]/).map(stretchOf)
  const isSound = stretches.every((one, at) => one !== undefined && (stretches[at - 1]?.closes ?? 0) <= one.opens)
  return isSound ? stretches.flatMap((one) => one ?? []) : undefined
}

/** The whole week; nothing while a line is none. */
export const parseLines = (lines: readonly string[]): Hours | undefined => {
  const days = lines.map(parseLine)
  if (days.some((day) => day === undefined)) return undefined
  return days.flatMap((day, at) => (day ?? []).map((stretch) => ({ weekday: at + 1, ...stretch })))
}
