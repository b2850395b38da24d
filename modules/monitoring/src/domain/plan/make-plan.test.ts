import type { Day } from "@jatidiri/kernel"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { candidateKinds } from "../../plan-contract.ts"
import type { Candidate, Visit } from "./candidate.ts"
import { makePlan } from "./make-plan.ts"

const today = "2026-11-22" as Day

const place = (change: Partial<Candidate>): Candidate => ({
  ...{ kind: "village", name: "Pedungan", regionCode: "51.71.01.1001", regionName: "Pedungan" },
  ...{ people: 1000, activated: 0, near: true },
  ...change,
})
const visit = (change: Partial<Visit>): Visit => ({
  ...{ hostKind: "village", hostName: "Kantor desa", agency: "", regionCode: "51.71.01.1001", fromDay: "2026-06-01" },
  ...{ untilDay: "2026-06-01", state: "closed", invited: 100, activated: 50, teamDays: 1 },
  ...change,
})

const anyPlace = fc.record({
  kind: fc.constantFrom(...candidateKinds),
  name: fc.constantFrom("A", "B", "C"),
  regionCode: fc.constantFrom("51.71", "51.71.01", "51.71.01.1001", "51.71.02.1001"),
  regionName: fc.constant("x"),
  people: fc.nat(5000),
  activated: fc.nat(5000),
  near: fc.boolean(),
})
const anyVisit = fc.record({
  hostKind: fc.constantFrom("agency", "school", "village", "banjar", "event"),
  hostName: fc.constantFrom("A", "B", "C"),
  agency: fc.constantFrom("", "A"),
  regionCode: fc.constantFrom("51.71.01.1001", "51.71.02.1001"),
  fromDay: fc.constantFrom("2026-01-05", "2026-11-20", "2026-12-01"),
  untilDay: fc.constantFrom("2026-01-05", "2026-11-20", "2026-12-01"),
  state: fc.constantFrom("closed", "planned"),
  invited: fc.nat(300),
  activated: fc.integer({ min: -5, max: 300 }),
  teamDays: fc.nat(3),
})

describe("a plan", () => {
  it("never spends more than it has, expects nobody twice, and goes to the best places first", () => {
    fc.assert(
      fc.property(fc.array(anyPlace), fc.array(anyVisit), fc.nat(60), (candidates, visits, teamDays) => {
        const { stops, usedTeamDays, expected, leftOut } = makePlan({ candidates, visits, today, teamDays })
        expect(usedTeamDays).toBeLessThanOrEqual(teamDays)
        expect(stops.length + leftOut).toBeLessThanOrEqual(candidates.length)
        for (const stop of stops) {
          expect(stop.expected).toBeLessThanOrEqual(stop.remaining + 1e-6)
          expect(stop.conversion > 0 && stop.conversion <= 1).toBe(true)
          expect(stop.reasons.length).toBeGreaterThan(0)
        }
        const order = stops.map(({ perTeamDay }) => perTeamDay)
        expect(order).toEqual(order.toSorted((a, b) => b - a))
        expect(expected).toBeCloseTo(
          stops.reduce((sum, stop) => sum + stop.expected, 0),
          6,
        )
      }),
      { numRuns: 60 },
    )
  })

  it("brings no less with more team-days", () => {
    fc.assert(
      fc.property(fc.array(anyPlace), fc.array(anyVisit), fc.nat(30), fc.nat(30), (candidates, visits, few, more) => {
        const plan = (teamDays: number) => makePlan({ candidates, visits, today, teamDays }).expected
        expect(plan(few)).toBeLessThanOrEqual(plan(few + more) + 1e-6)
      }),
      { numRuns: 40 },
    )
  })

  it("says that it only supposes where nobody has been visited", () => {
    const { lessons, stops } = makePlan({ candidates: [place({})], visits: [], today, teamDays: 1 })
    expect(lessons).toMatchObject({ conversion: { share: 0.2, isMeasured: false }, capacity: { isMeasured: false } })
    expect(stops).toMatchObject([{ expected: 40, reasons: expect.arrayContaining([{ reason: "near", value: null }]) }])
  })

  it("takes a good day for what a team manages, not the one best day of few", () => {
    const visits = [10, 20, 30, 40, 50, 400].map((activated) => visit({ activated, invited: 400 }))
    const { lessons } = makePlan({ candidates: [place({})], visits, today, teamDays: 1 })
    expect(lessons.capacity).toEqual({ perTeamDay: 50, isMeasured: true })
  })

  it("expects of a day at an agency what days at agencies brought, not what a village brings", () => {
    const agency = place({ kind: "agency", name: "Dinas Contoh", regionCode: "51.71" })
    const days = (hostKind: string, activated: number) =>
      Array.from({ length: 5 }, () => visit({ hostKind, activated, invited: activated * 2 }))
    const visits = [...days("agency", 8), ...days("village", 110)]
    const { stops } = makePlan({ candidates: [agency, place({})], visits, today, teamDays: 2 })
    expect(stops.map(({ name }) => name)).toEqual(["Pedungan"])
    const [alone] = makePlan({ candidates: [agency], visits, today, teamDays: 1 }).stops
    expect(alone).toMatchObject({
      expected: 8,
      reasons: expect.arrayContaining([{ reason: "team-capacity", value: 8 }]),
    })
  })

  it("draws a single lucky visit to what is usual, and believes many", () => {
    const other = place({ name: "Sesetan", regionCode: "51.71.01.1002" })
    const usual = Array.from({ length: 20 }, () => visit({ regionCode: "51.71.02.1001", activated: 10 }))
    const at = (visits: readonly Visit[]) =>
      makePlan({ candidates: [place({ people: 100 }), other], visits, today, teamDays: 40 }).stops.find(
        ({ name }) => name === "Pedungan",
      )?.conversion ?? 0
    const lucky = at([...usual, visit({ invited: 10, activated: 10 })])
    const proven = at([...usual, ...Array.from({ length: 20 }, () => visit({ activated: 90 }))])
    expect(lucky).toBeLessThan(0.25)
    expect(proven).toBeGreaterThan(0.6)
  })

  it("leaves out where a team has just been or is about to come, by name for agencies and by place for the others", () => {
    const candidates = [
      place({ kind: "agency", name: "Dinas Contoh", regionCode: "51.71" }),
      place({ kind: "school", name: "Denpasar Selatan", regionCode: "51.71.01" }),
      place({}),
      place({ name: "Kesiman", regionCode: "51.71.02.1001" }),
    ]
    const visits = [
      visit({ hostKind: "agency", hostName: "DINAS CONTOH", untilDay: "2026-11-20", fromDay: "2026-11-20" }),
      visit({ hostKind: "school", fromDay: "2026-12-01", untilDay: "2026-12-01", state: "planned", teamDays: 0 }),
      visit({ hostKind: "banjar", fromDay: "2026-11-10", untilDay: "2026-11-10" }),
    ]
    const plan = makePlan({ candidates, visits, today, teamDays: 3 })
    expect(plan).toMatchObject({ leftOut: 3, stops: [{ name: "Kesiman" }] })
  })

  it("prefers the near one of two alike, for the road takes part of the day", () => {
    const far = place({ name: "Jauh", regionCode: "51.71.02.1001", near: false })
    const { stops } = makePlan({ candidates: [far, place({})], visits: [], today, teamDays: 2 })
    expect(stops.map(({ name }) => name)[0]).toBe("Pedungan")
  })
})
