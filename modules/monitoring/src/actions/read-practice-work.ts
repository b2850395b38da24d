import type { Queries } from "@jatidiri/database"
import type { Period } from "../domain/period.ts"
import { type WorkedRow, workedAt } from "../store/practice.ts"
import type { OpenedRegion } from "./open-region.ts"

const sum = (rows: readonly WorkedRow[]) => ({
  officerHours: rows.reduce((whole, { officerHours }) => whole + officerHours, 0),
  teamDays: rows.reduce((whole, { teamDays }) => whole + teamDays, 0),
})

export type Worked = ReturnType<typeof workedOf>

const workedOf = (rows: readonly WorkedRow[]) => ({
  byChannel: <Row extends { readonly channel: string }>(row: Row): Row => ({
    ...row,
    ...sum(rows.filter(({ channel }) => channel === row.channel)),
  }),
  byPart: <Row extends { readonly code: string }>(row: Row): Row => ({
    ...row,
    ...sum(rows.filter(({ office }) => office === row.code || office.startsWith(`${row.code}.`))),
  }),
  byPlace: <Row extends { readonly placeId: string; readonly name: string | null }>(row: Row): Row => {
    const own = rows.filter(({ placeId }) => placeId === row.placeId)
    return { ...row, name: own[0]?.name ?? row.name, ...sum(own) }
  },
})

/** What took how long in a practice book; its rows say so themselves, and another book's are left as they are. */
export const readPracticeWork = async (
  queries: Queries,
  { row, code }: OpenedRegion,
  { from, to }: Period,
): Promise<Worked | undefined> =>
  row.kind === "practice" ? workedOf(await queries.rows(workedAt, row.book, code, from, to)) : undefined
