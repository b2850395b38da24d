import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { type Figures, monitoringPaths } from "../src/contract.ts"
import { judgeRelease } from "../src/domain/release/judge-release.ts"
import { openTown, type Town } from "./town.ts"

const header = "region,residents,wajib_ktp,recorded,card_holders"
const file = (...lines: string[]) => [header, ...lines].join("\n")
const source = "Surat Disdukcapil Contoh 470/12/2026"

describe("a release that an office gave as sums only", () => {
  let town: Town
  beforeEach(async () => {
    town = await openTown()
  })
  afterEach(() => town.close())

  const bring = (text: string, change: { snapshot?: string; source?: string } = {}) =>
    town.room.importRelease({ text, snapshot: "2025-S2", source, actor: "system", ...change })
  const base = async (code: string) =>
    ((await town.get(monitoringPaths.region, { book: "live", code })).body as Figures).otherBases

  it("is refused whole where nobody could say what it means", async () => {
    expect(await bring("wilayah;jumlah\n51.71;3")).toMatchObject({ refusal: { code: "header-wrong" } })
    expect(await bring(file("51.71,654000,546000,,"), { snapshot: "2025" })).toMatchObject({
      refusal: { code: "snapshot-wrong" },
    })
    expect(await bring(file("51.71,654000,546000,,"), { source: " " })).toMatchObject({
      refusal: { code: "source-wrong" },
    })
    expect(await bring(file("99.99,1,1,1,1"))).toMatchObject({ refusal: { code: "nothing-believed" } })
    expect(await town.database.raw("select from monitoring.bases where origin <> ''")).toHaveLength(0)
  })

  it("is judged line by line, each with its reason", async () => {
    const told = await bring(
      file(
        ...[
          "51.71,654000,546000,533000,520000",
          "71.1O,1,1,1,1",
          "99.99,1,1,1,1",
          "51.71,1,1,1,1",
          "36.74,1.000.000,,,",
        ],
        ...["71.10,10,11,,", "51.03,,,,", "51.71.01,5"],
      ),
    )
    expect(told).toMatchObject({ ok: true, value: { lines: 8 } })
    expect(told.ok && told.value.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, "region", "region-wrong"],
      [4, "region", "region-unknown"],
      [5, "region", "region-twice"],
      [6, "residents", "number-wrong"],
      [7, "wajib_ktp", "more-than-residents"],
      [8, "", "nothing-said"],
      [9, "", "cells-missing"],
    ])
    expect(await base("51.71")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: "wajib-ktp", snapshot: "2025-S2", source, people: 546_000, frozen: true }),
        expect.objectContaining({ name: "residents", people: 654_000 }),
      ]),
    )
  })

  it("believes no whole that its parts contradict, and adds parts up where the whole was not said", async () => {
    const told = await bring(
      file(
        "51.71.01.1001,100,80,,",
        "51.71.01.1002,50,40,,",
        "51.71.02.1001,30,20,,",
        "51.71.01,150,121,,",
        "51.71,170,140,,",
      ),
    )
    expect(told.ok && told.value.rejected).toEqual([
      { line: 5, column: "wajib_ktp", reason: "parts-differ", parts: 120 },
      { line: 6, column: "residents", reason: "parts-differ", parts: 180 },
    ])
    const named = async (code: string, name: string) =>
      (await base(code)).find((one) => one.name === name && one.frozen)?.people
    expect(await named("51.71.01", "residents")).toBe(150)
    expect(await named("51.71.02", "wajib-ktp")).toBe(20)
    expect(await named("51.71", "residents")).toBeNull()
    expect(await named("51.71", "wajib-ktp")).toBe(140)
    expect(await named("nation", "wajib-ktp")).toBeNull()
  })

  it("may be brought again, stands beside the register's own base of the snapshot, and is another base by another letter", async () => {
    await town.addResidents("2025-S2", "51.71.01.1001", "umum", 1000)
    const own = await town.room.addBase({ name: "wajib-ktp", snapshot: "2025-S2", source: "DKB", actor: "system" })
    const once = await bring(file("51.71,654000,546000,,"))
    const again = await bring(file("51.71,654000,546000,,"))
    expect(once.ok && again.ok && once.value.bases.map(({ baseId }) => baseId)).toEqual(
      again.ok && again.value.bases.map(({ baseId }) => baseId),
    )
    expect(again).toMatchObject({ value: { bases: [{ isNew: false }, { isNew: false }] } })
    expect(own.ok && once.ok && once.value.bases.some(({ baseId }) => baseId === own.value.baseId)).toBe(false)
    expect(await bring(file("51.71,654000,547000,,"))).toMatchObject({ refusal: { code: "release-differs" } })
    expect(await bring(file("51.71,654000,547000,,"), { source: `${source}, ralat` })).toMatchObject({ ok: true })
    expect(town.audited).toEqual(["base.added", "release.imported", "release.imported"])
  })

  it("is what a target may be a share of", async () => {
    const told = await bring(file("51.71,654000,546000,,"))
    const baseId = (told.ok && told.value.bases.find(({ name }) => name === "wajib-ktp")?.baseId) || 0
    const added = await town.room.addTarget({
      ...{ baseId, regionCode: "51.71", scope: "ministry", share: 0.25, shareOf: "base", revision: 0, actor: "system" },
      period: { from: "2026-01-01", to: "2026-12-31" },
      letter: { from: "Kementerian Contoh", number: "1", date: "2025-12-01" },
    })
    expect(added).toMatchObject({ ok: true })
    const { target } = (await town.get(monitoringPaths.region, { book: "live", code: "51.71" })).body as Figures
    expect(target?.people).toBe(136_500)
  })
})

describe("sums of a release", () => {
  const tree = [
    ...["01", "02"].map((code) => ({ code: `51.71.${code}`, parentCode: "51.71" })),
    { code: "51.71", parentCode: "51" },
    { code: "51", parentCode: null },
  ]

  it("that stand are never less than those of the parts that stand", () => {
    const cell = fc.oneof(fc.constant(""), fc.nat(9).map(String))
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("nation", "51", "51.71", "51.71.01", "51.71.02"), cell), (said) => {
        const judged = judgeRelease(
          ["region,residents", ...Object.entries(said).map(([code, n]) => `${code},${n}`)].join("\n"),
          tree,
        )
        const people = judged?.people.residents ?? new Map<string, number>()
        for (const code of ["", "51", "51.71"]) {
          const parts = tree
            .filter(({ parentCode }) => (parentCode ?? "") === code)
            .flatMap((part) => people.get(part.code) ?? [])
          const whole = people.get(code)
          if (whole !== undefined) expect(parts.reduce((sum, part) => sum + part, 0)).toBeLessThanOrEqual(whole)
        }
      }),
    )
  })
})
