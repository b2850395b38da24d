import { addDays, dayNumber, dayWithNumber } from "@jatidiri/kernel"
import { openTestDatabase, type TestDatabase } from "@jatidiri/testing"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { nationalities, recordedStatuses, recordingStatuses } from "../src/domain/codes.ts"
import { isWajibKtp, residents } from "../src/index.ts"

const anyDay = fc.oneof(
  fc.integer({ min: -25_000, max: 22_000 }).map(dayWithNumber),
  fc.constantFrom(...[9921, 10286, 11017, 13939, 16130, 18321].map(dayWithNumber)),
)
const anyone = fc.record({
  birthDay: anyDay,
  nationality: fc.integer({ min: 1, max: 3 }),
  permit: fc.constantFrom("2C21AB0001", null),
  marital: fc.integer({ min: 1, max: 6 }),
})

describe("wajib KTP in SQL and in the domain", () => {
  let town: TestDatabase
  beforeAll(async () => {
    town = await openTestDatabase([
      residents({ database: undefined as never, now: () => new Date(), recordAudit: async () => undefined }).migrations,
    ])
  })
  afterAll(() => town.close())

  it("says the same of anybody on any day, leap days included", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyone, { minLength: 1, maxLength: 60 }), anyDay, async (people, day) => {
        const told = await town.database.raw<{ wajib: boolean }>(
          `select residents.is_wajib_ktp(birth_day, nationality, permit, marital, $1::date) as wajib
           from unnest($2::date[], $3::smallint[], $4::text[], $5::smallint[])
             with ordinality as person(birth_day, nationality, permit, marital, n) order by n`,
          [
            day,
            people.map((person) => person.birthDay),
            people.map((person) => person.nationality),
            people.map((person) => person.permit),
            people.map((person) => person.marital),
          ],
        )
        const judged = people.map(({ birthDay, nationality, permit, marital }) =>
          isWajibKtp(
            {
              birthDay,
              nationality: nationalities[nationality - 1] ?? "",
              stayPermitNumber: permit ?? undefined,
              isEverMarried: marital > 1,
            },
            day,
          ),
        )
        expect(told.map((row) => row.wajib)).toEqual(judged)
      }),
      { numRuns: 150 },
    )
  })

  it("says in which month somebody becomes wajib KTP, for whoever does within three years", async () => {
    const cutOff = dayWithNumber(20_453)
    const young = anyone.map((person) => ({
      ...person,
      birthDay: dayWithNumber(14_240 + (dayNumber(person.birthDay) % 1300)),
    }))
    await fc.assert(
      fc.asyncProperty(fc.array(young, { minLength: 1, maxLength: 40 }), async (people) => {
        const told = await town.database.raw<{ month: string | null }>(
          `select to_char(residents.month_of_majority(birth_day, nationality, stay_permit_number, marital_status, $1::date), 'YYYY-MM') as month
           from unnest($2::date[], $3::smallint[], $4::text[], $5::smallint[])
             with ordinality as person(birth_day, nationality, stay_permit_number, marital_status, n) order by n`,
          [
            ...[cutOff, people.map((person) => person.birthDay), people.map((person) => person.nationality)],
            ...[people.map((person) => person.permit), people.map((person) => person.marital)],
          ],
        )
        const first = people.map(({ birthDay, nationality, permit, marital }) => {
          const isWajib = (days: number): boolean =>
            isWajibKtp(
              {
                ...{ birthDay, nationality: nationalities[nationality - 1] ?? "" },
                ...{ stayPermitNumber: permit ?? undefined, isEverMarried: marital > 1 },
              },
              addDays(cutOff, days),
            )
          if (isWajib(0)) return null
          for (let days = 1; days <= 1100; days++)
            if (isWajib(days)) return { month: addDays(cutOff, days).slice(0, 7), days }
          return null
        })
        for (const [at, one] of first.entries()) {
          if (one === null || one.days < 1090) expect(told[at]?.month).toBe(one?.month ?? null)
        }
      }),
      { numRuns: 40 },
    )
  })

  it("says the same of every recording status", async () => {
    const rows = await town.database.raw<{ status: string }>(
      "select status from unnest($1::text[]) status where residents.is_recorded(status)",
      [recordingStatuses],
    )
    expect(rows.map((row) => row.status)).toEqual([...recordedStatuses])
  })
})
