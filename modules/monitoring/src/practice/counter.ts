import type { Day } from "@jatidiri/kernel"
import { isWorkingDay } from "../domain/calendar/working-days.ts"
import type { Draw } from "../domain/forecast/random.ts"
import { between, drawsOf, oneOf } from "./draws.ts"
import type { Land, PracticeCohort, Regency, Village } from "./land.ts"
import type { Hindrance, Meeting, PlaceDay, PracticePlace } from "./meeting.ts"
import { isOutage, tempoOf, weekdayOf, weekOf, weeksAYear } from "./tempo.ts"

export const counterOf = ({ code }: Pick<Regency, "code">): string => `latihan-loket-${code}`

/** Each office's counter, in its first village. */
export const counterPlaces = (land: Land): PracticePlace[] =>
  land.map((regency) => ({
    ...{ placeId: counterOf(regency), name: `Loket ${regency.name} (rekaan)`, channel: "service-point" },
    ...{ regionCode: regency.villages[0]?.code ?? regency.code, hostKind: "", agency: "", day: null, invited: 0 },
  }))

/** An office of fewer villages has fewer visitors, so that they never run out. */
const villagesOfUsualOffice = 40
const openOn = [[2], [1, 3], [0, 2, 4]] as const

/** One day a week in an office's first year, two in its second, then three. */
const isOpen = (week: number, day: Day): boolean => {
  if (week < 0 || !isWorkingDay(day)) return false
  const days: readonly number[] = openOn[Math.min(openOn.length - 1, Math.floor(week / weeksAYear))] ?? []
  return days.includes(weekdayOf(day))
}

const cohorts: readonly PracticeCohort[] = [
  ...Array.from({ length: 16 }, () => "umum" as const),
  ...(["pemula", "pemula", "non-asn", "perangkat-desa"] as const),
]

/** Of two drawn villages the larger comes, and one in eight from another regency. */
const visitorsOf = (draw: Draw, regency: Regency, land: Land): Village => {
  const { villages } = draw() < 0.125 ? oneOf(draw, land) : regency
  const [one, other] = [oneOf(draw, villages), oneOf(draw, villages)]
  return one.heads.umum < other.heads.umum ? other : one
}

const meet = (draw: Draw, village: Village, people: number): Meeting => {
  const cohort = oneOf(draw, cohorts)
  const activated = cohort === "umum" ? people : Math.min(people, 2)
  return {
    ...{ region: village.code, cohort, agency: "", activated },
    refused: draw() < 0.2 ? between(draw, 1, 2) : 0,
    stayedAway: between(draw, 0, 2),
    collected: activated - (draw() < 0.3 ? 1 : 0),
  }
}

const usualReasons = [
  ...["no-time", "no-time", "no-time", "device-refused-officially", "device-refused-officially", "no-smartphone"],
  ...["not-interested", "vpn-down"],
] as const

const hindered = (draw: Draw, region: string, isDown: boolean): Hindrance[] => {
  if (isDown) return [{ region, reason: "vpn-down", people: between(draw, 5, 16) }]
  return draw() < 0.4
    ? [{ region: draw() < 0.5 ? region : "", reason: oneOf(draw, usualReasons), people: between(draw, 1, 4) }]
    : []
}

/** What the counter of a regency did; nothing on a day on which it is closed. */
export const counterDay = (regency: Regency, land: Land, day: Day): PlaceDay | undefined => {
  const week = weekOf(regency, day)
  if (!isOpen(week, day)) return undefined
  const draw = drawsOf("counter", regency.code, day)
  const isDown = isOutage(day)
  const size = Math.min(1, regency.villages.length / villagesOfUsualOffice)
  const tempo = tempoOf(week, day) * regency.zeal * size * (isDown ? 0.2 : 1)
  const groups = week < weeksAYear ? 2 : 3
  const meetings = Array.from({ length: groups }, () =>
    meet(draw, visitorsOf(draw, regency, land), Math.max(1, Math.round(between(draw, 6, 14) * tempo))),
  )
  return {
    ...{
      placeId: counterOf(regency),
      channel: "service-point",
      office: regency.code,
      day,
      recordedDay: day,
      officers: 1,
    },
    ...{ meetings, hindrances: hindered(draw, meetings[0]?.region ?? "", isDown) },
  }
}
