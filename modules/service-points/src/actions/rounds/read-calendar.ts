import { accept, addDays, type Day, daysBetween, parseDay, type Result, refuse } from "@jatidiri/kernel"
import type { ServicePointRefusal } from "../../contract.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { type CalendarReply, mostCalendarDays, mostCalendarRounds, type RoundRefusal } from "../../round-contract.ts"
import { listRoundsBetween } from "../../store/rounds.ts"
import { knowOf, plannedBy, roundOf } from "../list-rounds.ts"

export type CalendarRefusal =
  | Extract<ServicePointRefusal, "not-signed-in" | "officer-ended">
  | Extract<RoundRefusal, "period-wrong">
type Asked = { readonly officer: SignedInOfficer | undefined; readonly from: string; readonly to: string }

/** Days as Jakarta has them; the days of a region further east begin within the one before. */
const startOf = (day: Day): Date => new Date(`${day}T00:00:00+07:00`)

const periodOf = ({ from, to }: Asked): readonly [Day, Day] | undefined => {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (!first.ok || !last.ok) return undefined
  const length = daysBetween(first.value, last.value)
  return length < 0 || length >= mostCalendarDays ? undefined : [first.value, last.value]
}

/** Rounds whose team is away on these days: the officer's own, and those of the regions where he plans. */
export const readCalendar =
  (needs: Needs) =>
  async ({ officer, ...asked }: Asked): Promise<Result<CalendarReply, CalendarRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (officer.ended) return refuse("officer-ended")
    const period = periodOf({ officer, ...asked })
    if (period === undefined) return refuse("period-wrong")
    const [from, to] = period
    const between = [startOf(from), startOf(addDays(to, 1))]
    const patterns = plannedBy(needs, officer)
    const rows = await needs.database.rows(
      ...([listRoundsBetween, officer.officerId, patterns, ...between, mostCalendarRounds + 1] as const),
    )
    const shown = rows.slice(0, mostCalendarRounds)
    const known = await knowOf(needs, shown)
    const rounds = shown.map((row) => roundOf(row, known))
    return accept({ from, to, rounds, more: rows.length > shown.length })
  }
