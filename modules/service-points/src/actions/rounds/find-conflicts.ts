import type { Queries } from "@jatidiri/database"
import { jakartaDay } from "@jatidiri/kernel"
import { firstMeeting } from "../../domain/duty.ts"
import type { RoundSpan } from "../../domain/series.ts"
import type { Conflict } from "../../round-contract.ts"
import { type BusyRow, type DutyRow, listBusyKits, listBusyOfficers, listDuties } from "../../store/conflicts.ts"

export type Wanted = {
  readonly officers: readonly string[]
  readonly kits: readonly string[]
  readonly spans: readonly RoundSpan[]
  /** The round that is being changed is in nobody's way. */
  readonly except?: string
}

const conflictOf =
  (kind: "officer" | "kit") =>
  ({ id, name, at, from, until, wanted }: BusyRow): Conflict => ({
    ...{ kind, id, name, at, from: from.toISOString(), until: until.toISOString(), day: jakartaDay(wanted) },
  })

const dutyConflict = (row: DutyRow, spans: readonly RoundSpan[]): Conflict | undefined => {
  const { officer_id: id, name, site: at, region_code: regionCode, weekday, opens, closes, closures } = row
  for (const span of spans) {
    const met = firstMeeting({ regionCode, weekday, opens, closes, closures }, span)
    if (met === undefined) continue
    const [from, until] = [met.from.toISOString(), met.until.toISOString()]
    return { kind: "counter", id, name, at, from, until, day: jakartaDay(span.startsAt) }
  }
  return undefined
}

/** One of an officer and counter, the earliest, is enough to be told. */
const firstOfEach = (conflicts: readonly Conflict[]): Conflict[] => {
  const sorted = [...conflicts].sort((one, other) => one.from.localeCompare(other.from))
  return [...new Map(sorted.reverse().map((each) => [`${each.id} ${each.at}`, each])).values()].reverse()
}

/** Who and what is elsewhere in these times; of a series each once for every round that is in its way. */
export const findConflicts = async (queries: Queries, wanted: Wanted): Promise<Conflict[]> => {
  const { officers, kits, spans, except = null } = wanted
  const [first] = spans
  if (first === undefined) return []
  const times = [spans.map(({ startsAt }) => startsAt), spans.map(({ until }) => until), except]
  const busy = await queries.rows(listBusyOfficers, officers, ...times)
  const taken = await queries.rows(listBusyKits, kits, ...times)
  const duties = await queries.rows(listDuties, officers, jakartaDay(first.startsAt))
  const counters = firstOfEach(duties.flatMap((row) => dutyConflict(row, spans) ?? []))
  return [...busy.map(conflictOf("officer")), ...taken.map(conflictOf("kit")), ...counters]
}
