import { addDays, type Day } from "@jatidiri/kernel"
import { workingDaysBetween } from "../calendar/working-days.ts"

/** What a counter and a team brought a day, and how many of them worked on a working day. */
export type Yields = {
  readonly from: Day
  readonly to: Day
  /** Six hours of an officer at a counter; null where none was measured. */
  readonly perCounterDay: number | null
  readonly counterDays: number
  readonly counters: number
  /** A day of one field round. */
  readonly perTeamDay: number | null
  readonly teamDays: number
  readonly teams: number
}

export type Worked = {
  readonly channel: string
  readonly people: number
  readonly officerHours: number
  readonly teamDays: number
}

/** A counter is open so long; an officer's hour is one in which he signed anything. */
export const hoursOfCounterDay = 6

/** Three months: long enough to see rounds, short enough to be of today. */
export const measuredDays = 91

export const yieldsOf = (worked: readonly Worked[], today: Day): Yields => {
  const [from, to] = [addDays(today, -measuredDays), addDays(today, -1)]
  const workingDays = Math.max(1, workingDaysBetween(from, to))
  const of = (name: string) =>
    worked.find(({ channel }) => channel === name) ?? { people: 0, officerHours: 0, teamDays: 0 }
  const [counter, team] = [of("service-point"), of("field-round")]
  const counterDays = counter.officerHours / hoursOfCounterDay
  const each = (people: number, days: number): number | null => (days > 0 ? people / days : null)
  return {
    ...{ from, to, perCounterDay: each(counter.people, counterDays), counterDays },
    ...{ counters: counterDays / workingDays, perTeamDay: each(team.people, team.teamDays) },
    ...{ teamDays: team.teamDays, teams: team.teamDays / workingDays },
  }
}

const over = (people: number, each: number | null): number | null => (each === null || each <= 0 ? null : people / each)

/** The whole pace by counters alone, or by teams alone, at what each brought lately. */
export const staffingNeeded = (people: number, perWorkingDay: number, { perCounterDay, perTeamDay }: Yields) => {
  const teamDays = over(people, perTeamDay)
  return {
    counters: over(perWorkingDay, perCounterDay),
    teamDays: teamDays === null ? null : Math.ceil(teamDays),
    teams: over(perWorkingDay, perTeamDay),
  }
}
