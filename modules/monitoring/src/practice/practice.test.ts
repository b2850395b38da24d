import { addDays, type Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { isWorkingDay } from "../domain/calendar/working-days.ts"
import { practiceBook } from "./book.ts"
import { headsOf, makeLand, type NamedRegion } from "./land.ts"
import { type PracticeRow, practiceRows } from "./rows.ts"
import { isOutage } from "./tempo.ts"

const two = (number: number): string => String(number).padStart(2, "0")
const count = (length: number) => Array.from({ length }, (_, nth) => nth + 1)

const regionsOf = (regencies: number, districts: number, villages: number): NamedRegion[] =>
  count(regencies).flatMap((regency) => [
    { code: `51.${two(regency)}`, name: `Kabupaten ${regency}`, level: "regency" },
    ...count(districts).flatMap((district) => [
      { code: `51.${two(regency)}.${two(district)}`, name: `Kecamatan ${district}`, level: "district" },
      ...count(villages).map((village) => ({
        ...{ code: `51.${two(regency)}.${two(district)}.20${two(village)}`, name: `Desa ${village}`, level: "village" },
      })),
    ]),
  ])

const land = makeLand(regionsOf(4, 3, 9))
const { start } = practiceBook
const end = addDays(start, 3 * 365)
const { rows, places } = practiceRows(land, start, end)

const sums = (keyOf: (row: PracticeRow) => string, only: (row: PracticeRow) => boolean): Map<string, number> => {
  const all = new Map<string, number>()
  for (const row of rows) if (only(row)) all.set(keyOf(row), (all.get(keyOf(row)) ?? 0) + row.people)
  return all
}
const groupOf = ({ region, cohort, agency }: Pick<PracticeRow, "region" | "cohort" | "agency">): string =>
  [region, cohort, agency].join("|")

describe("three invented years", () => {
  it("are the same whenever and in however many stretches they are made", () => {
    const day = fc.nat(3 * 365).map((days) => addDays(start, days))
    fc.assert(
      fc.property(fc.array(day, { maxLength: 6 }), (days) => {
        const cuts = [...new Set(days)].toSorted()
        const stretches = cuts.map((from, nth) => [from, addDays(cuts[nth + 1] ?? addDays(end, 1), -1)] as const)
        const before = practiceRows(land, start, addDays(cuts[0] ?? addDays(end, 1), -1)).rows
        const pieces = stretches.flatMap(([from, to]) => practiceRows(makeLand(regionsOf(4, 3, 9)), from, to).rows)
        expect([...before, ...pieces]).toEqual(rows)
      }),
      { numRuns: 4 },
    )
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
  })

  it("activate nobody who is not there, and end nobody who was not activated", () => {
    const heads = new Map<string, number>()
    for (const one of headsOf(land)) heads.set(groupOf(one), (heads.get(groupOf(one)) ?? 0) + one.people)
    const activated = sums(groupOf, ({ kind }) => kind === "activation")
    expect(activated.size).toBeGreaterThan(100)
    for (const [group, people] of activated) expect(people, group).toBeLessThanOrEqual(heads.get(group) ?? 0)
    const ended = sums(groupOf, ({ kind }) => kind === "end")
    expect(ended.size).toBeGreaterThan(0)
    for (const [group, people] of ended) expect(people, group).toBeLessThanOrEqual(activated.get(group) ?? 0)
  })

  it("let nobody take a step before the one before it", () => {
    const of = (kind: PracticeRow["kind"]) => sums(groupOf, (row) => row.kind === kind)
    const steps = (["request", "met", "activation", "collected"] as const).map(of)
    for (const [nth, step] of steps.slice(1).entries())
      for (const [group, people] of step) expect(people, group).toBeLessThanOrEqual(steps[nth]?.get(group) ?? 0)
  })

  it("have weekends, days off, a week without network, and journals that come late but never early", () => {
    const atCounters = rows.filter(({ channel, kind }) => channel === "service-point" && kind === "activation")
    expect(atCounters.every(({ day }) => isWorkingDay(day))).toBe(true)
    expect(rows.some(({ channel, day }) => channel === "field-round" && !isWorkingDay(day))).toBe(true)
    expect(rows.every(({ day, recordedDay }) => recordedDay >= day && recordedDay <= end)).toBe(true)
    expect(rows.some(({ day, recordedDay }) => recordedDay > day)).toBe(true)
    const outages = atCounters.filter(({ day }) => isOutage(day))
    const mean = (some: readonly PracticeRow[]) => some.reduce((sum, { people }) => sum + people, 0) / some.length
    expect(outages.length).toBeGreaterThan(0)
    expect(mean(outages)).toBeLessThan(mean(atCounters) / 2)
  })

  it("name only places that there are, none of a person, and say of each that it is invented", () => {
    const known = new Map(places.map((place) => [place.placeId, place]))
    for (const { placeId, channel } of rows) if (placeId !== "") expect(known.get(placeId)?.channel).toBe(channel)
    expect(places.filter(({ name }) => !/rekaan|Contoh/.test(name))).toEqual([])
  })

  it("are none before the book begins, nor in a land without villages", () => {
    expect(practiceRows(land, addDays(start, -30) as Day, addDays(start, -1)).rows).toEqual([])
    expect(makeLand([{ code: "51.01", name: "Kabupaten", level: "regency" }])).toEqual([])
  })
})
