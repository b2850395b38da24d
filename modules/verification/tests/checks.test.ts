import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { askFor, type House, openHouse } from "./desk-house.ts"
import { answer, fetchRequest, issueKtp, send } from "./town.ts"

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())
beforeEach(() => {
  house.statuses.clear()
  house.statuses.set(1, { status: "valid", ageSeconds: 90 })
})

type Row = { readonly day: string; readonly result: string; readonly reason: string; readonly checks: number }

const published = async (): Promise<string[]> => {
  const rows = await house.database.raw<Row>(
    `select relying_party_id, purpose_id, day::text as day, result, reason, checks::int as checks
     from verification.published_checks order by day, result, reason`,
  )
  return rows.map(({ day, result, reason, checks }) => `${day} ${result}${reason === "" ? "" : ` ${reason}`} ${checks}`)
}
const tidy = () => house.door.jobs[0]?.run()
const dayMilliseconds = 86_400_000

test("every outcome is counted once with its reason, and a sum of days that are over is the same", async () => {
  const held = await issueKtp(house)
  await answer(house, held, await fetchRequest(house, await askFor(house)))

  const twice = await fetchRequest(house, await askFor(house))
  expect((await answer(house, held, twice, { nonce: "of-another-question" })).status).toBe(400)
  await answer(house, held, twice)
  expect((await answer(house, held, twice)).status).not.toBe(200)

  house.statuses.set(1, { status: "revoked", ageSeconds: 90 })
  await answer(house, held, await fetchRequest(house, await askFor(house)))

  const declined = await fetchRequest(house, await askFor(house))
  await send(declined, { error: "access_denied", state: declined.state ?? "" })

  await askFor(house)
  const start = house.clock.now
  house.clock.now = new Date(start.getTime() + 301_000)
  await tidy()
  await tidy()

  const counted = [
    "2026-11-22 accept 2",
    "2026-11-22 declined 1",
    "2026-11-22 expired 1",
    "2026-11-22 reject revoked 1",
    "2026-11-22 unproven other-request 1",
  ]
  expect(await published()).toEqual(counted)

  house.clock.now = new Date(start.getTime() + 3 * dayMilliseconds)
  await tidy()
  await tidy()
  expect(await published()).toEqual(counted)
  const sums = await house.database.raw("select 1 from verification.check_days")
  expect(sums).toHaveLength(counted.length)
  house.clock.now = start
})

test("what is counted names no session, desk or resident, and cannot be changed", async () => {
  const [row] = await house.database.raw("select * from verification.checks limit 1")
  expect(Object.keys(row ?? {}).toSorted()).toEqual([
    "check_id",
    "day",
    "purpose_id",
    "reason",
    "relying_party_id",
    "result",
  ])
  await expect(house.database.raw("update verification.checks set result = 'accept'")).rejects.toThrow("append-only")
  await expect(house.database.raw("delete from verification.check_days")).rejects.toThrow("append-only")
})
