import { afterEach, beforeEach, describe, expect, it } from "vitest"
import type { AddTarget } from "../src/actions/add-target.ts"
import { type Figures, monitoringPaths, planPaths, type Targets } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

describe("a letter that is taken back", () => {
  let town: Town
  let said: AddTarget
  const letter = { from: "Kementerian Contoh", number: "400.8/1/Dukcapil", date: "2025-12-01" }
  const by = { from: "Kementerian Contoh", number: "400.8/9/Dukcapil", date: "2026-10-01" }
  beforeEach(async () => {
    town = await openTown()
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    const base = await town.room.addBase({ name: "wajib-ktp", snapshot: "2025-S2", source: "DKB", actor: "system" })
    if (!base.ok) throw new Error(base.refusal.code)
    said = {
      ...{
        baseId: base.value.baseId,
        regionCode: "nation",
        scope: "ministry",
        share: 0.25,
        shareOf: "base",
        revision: 0,
      },
      ...{ period: { from: "2026-01-01", to: "2026-12-31" }, letter, actor: "system" },
    }
    await town.room.addTarget(said)
    await town.room.addTarget({ ...said, share: 0.3, revision: 1, letter: { ...letter, date: "2026-06-01" } })
  })
  afterEach(() => town.close())

  const withdraw = (revision: number, change: Partial<typeof by> = {}, number = letter.number) =>
    town.room.withdrawLetter({ letter: { ...letter, number }, revision, by: { ...by, ...change }, actor: "system" })
  const target = async () =>
    ((await town.get(monitoringPaths.region, { book: "live", code: "51.71" })).body as Figures).target
  const history = async (code = "51.71") =>
    ((await town.get(planPaths.targets, { book: "live", code })).body as Targets).targets

  it("must be there, be named by a real letter, and be older than what takes it back", async () => {
    expect(await withdraw(0, {}, "none")).toMatchObject({ refusal: { code: "letter-unknown" } })
    expect(await withdraw(7)).toMatchObject({ refusal: { code: "letter-unknown" } })
    expect(await withdraw(0, { number: " " })).toMatchObject({ refusal: { code: "letter-wrong" } })
    expect(await withdraw(0, { date: "2026-02-30" })).toMatchObject({ refusal: { code: "letter-wrong" } })
    expect(await withdraw(0, { date: "2025-11-30" })).toMatchObject({ refusal: { code: "before-the-letter" } })
    expect((await target())?.share).toBe(0.3)
  })

  it("counts no more, so that the revision before it counts again, and once both are gone there is no target", async () => {
    expect(await withdraw(1)).toMatchObject({ ok: true, value: { withdrawn: 1 } })
    expect(await target()).toMatchObject({ share: 0.25, revision: 0 })
    expect(await withdraw(0)).toMatchObject({ ok: true })
    expect(await target()).toBeNull()
    expect(town.audited.filter((action) => action === "target.withdrawn")).toHaveLength(2)
  })

  it("stands until the day of the letter that takes it back", async () => {
    await withdraw(1, { date: "2026-11-23" })
    expect((await target())?.share).toBe(0.3)
    town.clock.seconds = 86_400
    expect((await target())?.share).toBe(0.25)
  })

  it("may be taken back again by the same letter, which changes nothing, and not by another", async () => {
    await withdraw(1)
    expect(await withdraw(1)).toMatchObject({ ok: true, value: { withdrawn: 0 } })
    expect(await withdraw(1, { number: "other" })).toMatchObject({ refusal: { code: "withdrawn-otherwise" } })
    expect(town.audited.filter((action) => action === "target.withdrawn")).toHaveLength(1)
    await expect(town.database.raw("delete from monitoring.withdrawals")).rejects.toThrow("append-only")
  })

  it("stays in the list of all letters, which says how each stands", async () => {
    await town.room.addTarget({ ...said, regionCode: "51.71", share: 0.5 })
    await town.room.addTarget({ ...said, share: 0.2, period: { from: "2025-01-01", to: "2025-12-31" } })
    await town.room.addTarget({ ...said, share: 0.4, period: { from: "2027-01-01", to: "2027-12-31" } })
    await town.room.addTarget({ ...said, scope: "local", regionCode: "51.71", share: 0.1, shareOf: "target" })
    await withdraw(1)
    const standings = Object.fromEntries((await history()).map(({ share, standing }) => [share, standing]))
    expect(standings).toEqual({
      ...{ 0.5: "in-force", 0.25: "nearer-one", 0.3: "withdrawn", 0.2: "over", 0.4: "coming", 0.1: "in-force" },
    })
    const above = Object.fromEntries((await history("51")).map(({ share, standing }) => [share, standing]))
    expect(above).toEqual({ 0.25: "in-force", 0.3: "withdrawn", 0.2: "over", 0.4: "coming" })
    expect((await history()).find(({ share }) => share === 0.3)?.withdrawal).toEqual(by)
    expect((await target())?.share).toBe(0.5)
  })
})
