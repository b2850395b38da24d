import { addDays, type Day, daysBetween } from "@jatidiri/kernel"
import { practiceBook } from "./book.ts"
import { counterDay, counterPlaces } from "./counter.ts"
import { drawsOf, oneOf } from "./draws.ts"
import type { Land, Regency } from "./land.ts"
import type { Meeting, PlaceDay, PracticePlace } from "./meeting.ts"
import { latestDays, roundsOn } from "./round.ts"

/** A row of the practice book's ledger; its key is the same whenever it is made. */
export type PracticeRow = {
  readonly key: string
  readonly day: Day
  readonly recordedDay: Day
  readonly hour: number
  readonly kind: "request" | "met" | "activation" | "collected" | "refusal" | "barrier" | "end"
  readonly region: string
  readonly office: string
  readonly placeId: string
  readonly officer: string
  readonly channel: "service-point" | "field-round" | "online"
  readonly cohort: string
  readonly agency: string
  readonly reason: string
  readonly people: number
}

type Step = Pick<PracticeRow, "kind" | "people"> & Partial<Pick<PracticeRow, "reason" | "channel">>

const opensAt = 8
/** So many an officer can meet in an hour. */
const peopleAnHour = 14
const refusalReasons = [
  ...["document-missing", "document-missing", "document-missing", "document-missing", "record-wrong", "record-wrong"],
  ...["device-unfit", "device-unfit", "not-recorded", "resident-declines"],
] as const

/** The steps of the people whom a place met, the activations in portions of an officer's hour. */
const stepsOf = ({ activated, refused, stayedAway, collected }: Meeting, reason: string): Step[] => {
  const hours = Math.ceil(activated / peopleAnHour)
  const portion = (nth: number) => Math.floor((activated * (nth + 1)) / hours) - Math.floor((activated * nth) / hours)
  const steps: Step[] = [
    { kind: "request", people: activated + refused + stayedAway, channel: "online" },
    { kind: "met", people: activated + refused },
    ...Array.from({ length: hours }, (_, nth) => ({ kind: "activation" as const, people: portion(nth) })),
    { kind: "refusal", people: refused, reason },
    { kind: "collected", people: collected },
  ]
  return steps.filter(({ people }) => people > 0)
}

const groupOf = ({ region, cohort, agency }: Meeting): Pick<PracticeRow, "region" | "cohort" | "agency"> => ({
  ...{ region, cohort, agency },
})

/** Each portion is another hour of one of the officers, so that hours are as long as their work. */
const rowsOfPlace = (work: PlaceDay): PracticeRow[] => {
  const { placeId, channel, office, day, recordedDay, officers, meetings, hindrances } = work
  const draw = drawsOf("reasons", placeId, day)
  const place = { day, recordedDay, office, placeId, channel } as const
  let signed = 0
  const turn = (kind: PracticeRow["kind"]) => {
    const slot = kind === "activation" ? signed++ : Math.max(0, signed - 1)
    return { hour: Math.min(20, opensAt + Math.floor(slot / officers)), officer: `rekaan-${office}-${slot % officers}` }
  }
  const made = [
    ...meetings.flatMap((meeting) =>
      stepsOf(meeting, oneOf(draw, refusalReasons)).map((step) => ({
        ...{ ...place, ...groupOf(meeting), reason: "", ...step, ...turn(step.kind) },
        // Whoever asks by phone asks no office.
        ...(step.kind === "request" ? { recordedDay: day, office: "", placeId: "", officer: "" } : {}),
      })),
    ),
    ...hindrances.map(({ region, reason, people }) => ({
      ...{ ...place, region, cohort: "", agency: "", kind: "barrier" as const, reason, people, ...turn("barrier") },
    })),
  ]
  return made.map((row, nth) => ({ ...row, key: `${day}/${placeId}/${nth}` }))
}

const endReasons = ["lost", "lost", "stop", "deceased"] as const

/** Some weeks after a counter's day one of its people ends; no day has two such days, so nobody ends twice. */
const endsOn = (regency: Regency, land: Land, day: Day): PracticeRow[] => {
  const before = addDays(day, -70 - regency.joins)
  const draw = drawsOf("end", regency.code, day)
  const meeting = counterDay(regency, land, before)?.meetings[0]
  if (meeting === undefined || draw() > 0.4) return []
  const { region, cohort, agency } = meeting
  return [
    {
      ...{
        key: `${day}/end/${regency.code}`,
        day,
        recordedDay: day,
        hour: 13,
        kind: "end",
        region,
        office: "",
        placeId: "",
      },
      ...{ officer: "", channel: "online", cohort, agency, reason: oneOf(draw, endReasons), people: 1 },
    },
  ]
}

const actsOf = (
  land: Land,
  day: Day,
): { readonly rows: readonly PracticeRow[]; readonly places: readonly PracticePlace[] } => {
  const rounds = land.flatMap((regency) => roundsOn(regency, day))
  const counters = land.flatMap((regency) => counterDay(regency, land, day) ?? [])
  return {
    places: rounds.map(({ place }) => place),
    rows: [
      ...[...counters, ...rounds.map(({ work }) => work)].flatMap(rowsOfPlace),
      ...land.flatMap((regency) => endsOn(regency, land, day)),
    ],
  }
}

export type PracticeRows = { readonly rows: readonly PracticeRow[]; readonly places: readonly PracticePlace[] }

const isLater = (a: PracticeRow, b: PracticeRow): number =>
  a.recordedDay === b.recordedDay ? (a.key < b.key ? -1 : 1) : a.recordedDay < b.recordedDay ? -1 : 1

/** What became known from one day to another, both included, in the order in which it did. */
export const practiceRows = (land: Land, from: Day, to: Day): PracticeRows => {
  const first = addDays(from, -latestDays)
  const days = Array.from({ length: daysBetween(first, to) + 1 }, (_, nth) => addDays(first, nth))
  const acts = days.filter((day) => day >= practiceBook.start).map((day) => actsOf(land, day))
  const rows = acts.flatMap((one) => one.rows).filter(({ recordedDay }) => recordedDay >= from && recordedDay <= to)
  return { rows: rows.sort(isLater), places: [...counterPlaces(land), ...acts.flatMap(({ places }) => places)] }
}
