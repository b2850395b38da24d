import { addDays, type Day } from "@jatidiri/kernel"
import { isWorkingDay } from "../domain/calendar/working-days.ts"
import type { Draw } from "../domain/forecast/random.ts"
import { between, drawsOf, oneOf } from "./draws.ts"
import type { PracticeCohort, Regency } from "./land.ts"
import type { Hindrance, Meeting, PlaceDay, PracticePlace } from "./meeting.ts"
import { isOutage, tempoOf, weekdayOf, weekdays, weekOf, weeksAYear } from "./tempo.ts"

/** A round of one day: where it went, and what came of it. */
export type Round = { readonly place: PracticePlace; readonly work: PlaceDay }

/** No row becomes known later than this after its day. */
export const latestDays = 12

/** Journals of the field come when the team is back; those of a week without network a week later. */
const knownOn = (draw: Draw, day: Day): Day =>
  addDays(day, oneOf(draw, [0, 0, 0, 1, 1, 2, 3]) + (isOutage(day) ? 7 : 0))

type Group = {
  readonly region: string
  readonly cohort: PracticeCohort
  readonly agency: string
  readonly people: number
}

const meet = (draw: Draw, { region, cohort, agency, people }: Group): Meeting => ({
  ...{ region, cohort, agency, activated: people, refused: draw() < 0.5 ? between(draw, 1, 3) : 0 },
  ...{ stayedAway: Math.round(people * 0.3 * draw()), collected: people - Math.round(people * 0.15 * draw()) },
})

const fieldReasons = [
  ...["no-smartphone", "no-smartphone", "no-smartphone", "not-interested", "not-interested", "no-time"],
  ...["device-refused-officially"],
] as const
/** Where visits bring little, there is often no signal either. */
const reasonsOf = ({ zeal }: Regency): readonly string[] =>
  zeal < 1 ? [...fieldReasons, "no-signal", "no-signal", "no-signal", "no-signal"] : [...fieldReasons, "no-signal"]

const hindered = (draw: Draw, region: string, reasons: readonly string[]): Hindrance[] =>
  draw() < 0.6
    ? [{ region: draw() < 0.4 ? region : "", reason: oneOf(draw, reasons), people: between(draw, 1, 9) }]
    : []

type Plan = Pick<PracticePlace, "name" | "hostKind" | "agency" | "regionCode"> & {
  readonly kind: string
  readonly groups: readonly Group[]
}

const roundOf = (regency: Regency, day: Day, { kind, groups, ...plan }: Plan): Round | undefined => {
  const draw = drawsOf("round", kind, regency.code, day)
  const meetings = groups.filter(({ people }) => people > 0).map((group) => meet(draw, group))
  if (meetings.length === 0) return undefined
  const placeId = `latihan-${kind}-${regency.code}-${day}`
  const came = meetings.reduce((sum, { activated, refused }) => sum + activated + refused, 0)
  const invited = Math.round(came * (1.3 + 1.4 * draw()))
  return {
    place: { ...plan, placeId, channel: "field-round", day, invited },
    work: {
      ...{ placeId, channel: "field-round", office: regency.code, day, recordedDay: knownOn(draw, day), officers: 2 },
      ...{ meetings, hindrances: hindered(draw, plan.regionCode, reasonsOf(regency)) },
    },
  }
}

const firstShare = 0.3
const lasting = 0.7
const busyWeeks = 30
const laterEveryWeeks = 4

/** At first another agency every Monday, later one a month; nothing in the weeks between. */
const agencyVisit = (week: number): number | undefined => {
  if (week < busyWeeks) return week
  const later = (week - busyWeeks) / laterEveryWeeks
  return Number.isInteger(later) ? busyWeeks + later : undefined
}

/** Each visit finds fewer who are still missing, and never more than there are. */
const agencyMonday = (regency: Regency, week: number, day: Day): Round | undefined => {
  if (weekdayOf(day) !== weekdays.monday || !isWorkingDay(day)) return undefined
  const nth = agencyVisit(week)
  const agency = nth === undefined ? undefined : regency.agencies[nth % regency.agencies.length]
  if (nth === undefined || agency === undefined) return undefined
  const visit = Math.floor(nth / regency.agencies.length)
  const draw = drawsOf("agency", regency.code, day)
  const share = firstShare * lasting ** visit * (isOutage(day) ? 0.3 : 1)
  const groups = agency.homes.map(({ village, cohort, people }) => ({
    ...{ region: village, cohort, agency: agency.name, people: Math.floor(people * share * (0.7 + 0.3 * draw())) },
  }))
  const { name } = agency
  return roundOf(regency, day, {
    kind: "instansi",
    groups,
    name,
    agency: name,
    hostKind: "agency",
    regionCode: groups[0]?.region ?? "",
  })
}

const schoolEveryWeeks = 4
const holidayMonths = ["06", "07", "12"]

/** Once a month pupils of a district; every year others become wajib KTP, so that they do not run out. */
const schoolTuesday = (regency: Regency, week: number, day: Day): Round | undefined => {
  if (weekdayOf(day) !== weekdays.tuesday || !isWorkingDay(day) || holidayMonths.includes(day.slice(5, 7)))
    return undefined
  const nth = Math.floor(week / schoolEveryWeeks)
  const district = regency.districts[nth % regency.districts.length]
  if (week % schoolEveryWeeks !== 1 || district === undefined) return undefined
  const draw = drawsOf("school", regency.code, day)
  const share = 0.22 * 0.75 ** Math.floor(nth / regency.districts.length)
  const near = regency.villages.filter(({ code }) => code.startsWith(`${district.code}.`)).slice(0, 3)
  const groups = near.map(({ code, heads }) => ({
    ...{
      region: code,
      cohort: "pemula" as const,
      agency: "",
      people: Math.floor(heads.pemula * share * (0.5 + 0.5 * draw())),
    },
  }))
  const name = `SMA Contoh ${district.name} (rekaan)`
  return roundOf(regency, day, {
    kind: "sekolah",
    groups,
    name,
    agency: "",
    hostKind: "school",
    regionCode: district.code,
  })
}

/** Every second Sunday of the first year, each in August and later, the banjar of a village, and its officials. */
const banjarSunday = (regency: Regency, week: number, day: Day): Round | undefined => {
  const isOften = week >= weeksAYear || day.slice(5, 7) === "08"
  if (weekdayOf(day) !== weekdays.sunday || (week % 2 !== 0 && !isOften)) return undefined
  const village = regency.villages[week % regency.villages.length]
  if (village === undefined) return undefined
  const draw = drawsOf("banjar", regency.code, day)
  const visit = Math.floor(week / regency.villages.length)
  const share = 0.045 * (0.6 + 0.7 * draw()) * regency.zeal * tempoOf(week, day) * 0.8 ** visit
  const { code: region, heads } = village
  const most = isOutage(day) ? 20 : between(draw, 70, 120)
  const groups: Group[] = [
    { region, cohort: "umum", agency: "", people: Math.min(most, Math.floor(heads.umum * share)) },
    {
      region,
      cohort: "perangkat-desa",
      agency: "",
      people: visit === 0 ? Math.floor(heads["perangkat-desa"] * 0.3) : 0,
    },
  ]
  const name = `Balai banjar ${village.name} (rekaan)`
  return roundOf(regency, day, { kind: "banjar", groups, name, agency: "", hostKind: "banjar", regionCode: region })
}

/** Where the teams of a regency went on a day. */
export const roundsOn = (regency: Regency, day: Day): Round[] => {
  const week = weekOf(regency, day)
  if (week < 0) return []
  return [agencyMonday, schoolTuesday, banjarSunday].flatMap((plan) => plan(regency, week, day) ?? [])
}
