import { addDays, type Day, dayNumber, dayWithNumber } from "@jatidiri/kernel"
import type { Cover } from "../contract.ts"
import { coverOf, type UsedOnDay, usedByWorkingDay } from "./cover.ts"

/** Sixty working days fit into these, whatever holidays there are. */
export const historyDays = 110

export type KnownUse = {
  readonly rows: readonly UsedOnDay[]
  /** The first day of the ledger; before it nothing was used that anybody wrote down. */
  readonly since: string | null
  /** Use up to the day before is known. */
  readonly day: string
  readonly pieces: number
  readonly leadDays: number
}

const daysFrom = (from: Day, to: Day): string[] => {
  const first = dayNumber(from)
  return Array.from({ length: Math.max(0, dayNumber(to) - first + 1) }, (_, n) => dayWithNumber(first + n))
}

/** How long a stock lasts, from what is known of its use before a day. Days of a ledger are days. */
export const coverAsOf = (
  { rows, since, day, pieces, leadDays }: KnownUse,
  isWorkingDay: (day: string) => boolean,
): Cover => {
  const earliest = addDays(day as Day, -historyDays)
  const from = since === null ? (day as Day) : since > earliest ? (since as Day) : earliest
  const used = usedByWorkingDay(rows, daysFrom(from, addDays(day as Day, -1)), isWorkingDay)
  return coverOf({ used, pieces, leadDays })
}
