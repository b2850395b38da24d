import { afterAll, beforeAll, expect, it } from "vitest"
import type { EarlierMovement } from "../src/index.ts"
import { bring, bringIn, openSite, openTown, stockOf, type Town } from "./town.ts"

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town?.close())

const day = (n: number): Date => new Date(town.clock.milliseconds - n * 86_400_000)
const earlier = (): EarlierMovement[] => [
  { kind: "in", pieces: 300, at: day(40), letter: "BAST-LAMA" },
  ...Array.from({ length: 28 }, (_, n): EarlierMovement => ({ kind: "out", pieces: -5, at: day(39 - n) })),
]
const adopt = (site: ReturnType<typeof openSite>, movements = earlier()) =>
  town.database.transaction((tx) => town.room.adoptLedger(tx, "system", { site, movements }))

it("an office goes on with the ledger it kept elsewhere, as of each of its days, once", async () => {
  const site = openSite(town)
  const officer = bring(town, site)
  const both = await Promise.all([adopt(site), adopt(site)])
  expect(both.toSorted()).toEqual([false, true])
  expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 160, cover: { known: true } })
  expect(await stockOf(town, officer, site.id, day(35).toISOString())).toMatchObject({ pieces: 275 })
  await bringIn(town, officer, site.id, 40)
  expect(await stockOf(town, officer, site.id)).toMatchObject({ pieces: 200 })
})

it("rows that go below zero are no ledger, and leave nothing", async () => {
  const site = openSite(town)
  await expect(adopt(site, [{ kind: "out", pieces: -1, at: day(1) }])).rejects.toThrow(/below zero/)
  expect(await town.database.raw("select 1 from cards.stocks where site_id = $1", [site.id])).toEqual([])
})
