import { shareOf } from "./shares.ts"

/** What was done somewhere, and the time it took. */
export type WorkRow = {
  readonly activated: number
  readonly met: number
  readonly refused: number
  readonly officerHours: number
  readonly teamDays: number
}

/** With the yield; of a place where nobody signed anything there is none. */
export const shownWork = <Row extends WorkRow>(row: Row) => ({
  ...row,
  perHour: shareOf(row.activated, row.officerHours),
  perTeamDay: shareOf(row.activated, row.teamDays),
})
