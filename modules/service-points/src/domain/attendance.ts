import { type IncidentCode, incidentCodes } from "../round-contract.ts"

/** People of one kind of act and reason on one day. */
export type DayCount = {
  readonly day: string
  readonly kind: string
  readonly reason: string
  readonly people: number
}
type Sums = { readonly met: number; readonly activated: number; readonly refused: number; readonly barriers: number }

const of = (rows: readonly DayCount[], kind: string, reason?: string): number =>
  rows.reduce(
    (all, row) => (row.kind === kind && (reason === undefined || row.reason === reason) ? all + row.people : all),
    0,
  )

/** Whoever was activated at a place was met there, also who had been met elsewhere before; else meeting counts once in a life. */
const sumsOf = (rows: readonly DayCount[]): Sums => {
  const activated = of(rows, "activation") - of(rows, "end", "withdrawn")
  return {
    met: Math.max(of(rows, "met"), activated),
    activated,
    refused: of(rows, "refusal"),
    barriers: of(rows, "barrier"),
  }
}

const reasonsOf = (rows: readonly DayCount[], kind: string): { code: string; people: number }[] => {
  const codes = [...new Set(rows.filter((row) => row.kind === kind).map(({ reason }) => reason))]
  const sums = codes.map((code) => ({ code, people: of(rows, kind, code) })).filter(({ people }) => people !== 0)
  return sums.sort((one, other) => other.people - one.people || one.code.localeCompare(other.code))
}

/** What a team signs. A KTP that is collected later, or an end, is no work of the team on that day. */
const signed: readonly string[] = ["activation", "refusal", "barrier", "blank", "paper", "note", "withdrawal"]

/** What came of a round, day by day; a day on which the team signed something is a day of its work. */
export const attendanceOf = (rows: readonly DayCount[], invited: number) => {
  const days = [...new Set(rows.filter(({ kind }) => signed.includes(kind)).map(({ day }) => day))].sort()
  return {
    ...{ invited, ...sumsOf(rows), blanks: of(rows, "blank"), teamDays: days.length },
    days: days.map((day) => ({ day, ...sumsOf(rows.filter((row) => row.day === day)) })),
    barrierReasons: reasonsOf(rows, "barrier"),
    refusalReasons: reasonsOf(rows, "refusal"),
  }
}

const isIncident = (code: string): code is IncidentCode => incidentCodes.some((known) => known === code)

/** Barriers that are incidents by themselves: nobody has to write down again that the line was dead. */
export const incidentsIn = (rows: readonly DayCount[]) =>
  rows.flatMap(({ day, kind, reason, people }) =>
    kind === "barrier" && isIncident(reason) && people > 0 ? [{ code: reason, day, journal: people }] : [],
  )
