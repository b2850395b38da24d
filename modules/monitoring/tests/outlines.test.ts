import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { mapPaths, type Outlines } from "../src/contract.ts"
import { openTown, type Town } from "./town.ts"

/** A square, its lower left corner at these degrees. */
const square = (east: number, north: number, side = 1) => ({
  type: "Polygon",
  coordinates: [
    [
      [east, north],
      [east + side, north],
      [east + side, north + side],
      [east, north + side],
      [east, north],
    ],
  ],
})
const land = (kode: unknown, geometry: unknown) => ({ type: "Feature", properties: { nama: "x", kode }, geometry })
const file = (...features: unknown[]) => JSON.stringify({ type: "FeatureCollection", features })

describe("an office's own boundaries", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const add = (text: string, source = "Peta Contoh") => town.room.addOutlines({ text, source, actor: "system" })
  const mapOf = async (code: string, level?: string): Promise<Outlines> =>
    (await town.get(mapPaths.outlines, { code }, level === undefined ? {} : { level })).body as Outlines

  it.each([
    ["{", "not-json"],
    ["[]", "not-outlines"],
    [file(), "not-outlines"],
    ['{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[7]]}}}', "not-outlines"],
    [JSON.stringify({ type: "FeatureCollection", features: [null, 1] }), "no-codes"],
    [file({ type: "Feature", properties: { nama: "Badung" }, geometry: square(115, -9) }), "no-codes"],
    [file(land("51.99", square(115, -9))), "nothing-usable"],
    [file(land("51.71", { type: "Point", coordinates: [115, -9] })), "nothing-usable"],
  ])("are refused where they are none: %s", async (text, code) => {
    expect(await add(text)).toMatchObject({ ok: false, refusal: { code } })
    expect(await mapOf("51")).toEqual({ code: "51", width: 0, height: 0, source: "", shapes: [] })
    expect(town.audited).toEqual([])
  })

  it("are drawn where they can be used; what cannot is told with its place in the file", async () => {
    const added = await add(
      file(
        land("51.71", square(115, -9)),
        land("51.03", square(116, -9)),
        land(51.1, square(117, -9)),
        land("51.03", square(0, 51)),
        land("51.99", square(117, -9)),
        land("51.71", null),
      ),
    )
    expect(added).toEqual({
      ok: true,
      value: {
        regions: 2,
        maps: 1,
        unknown: ["51.99"],
        rejected: [
          { feature: 3, reason: "code-wrong" },
          { feature: 4, reason: "outside-country" },
          { feature: 6, reason: "geometry-wrong" },
        ],
      },
    })
    const bali = await mapOf("51")
    expect(bali).toMatchObject({ source: "Peta Contoh", width: 2000 })
    expect(bali.shapes.map(({ code }) => code)).toEqual(["51.71", "51.03"])
    expect(town.audited).toEqual(["outlines.added"])
    expect((await mapOf("nation", "regency")).shapes).toEqual([])
  })

  it("take codes without dots, and also draw all regencies on one map of the country", async () => {
    await add(file(land("5171", square(115, -9)), land(3674, square(106, -7)), land("71.10", square(124, 0))))
    expect((await mapOf("nation", "regency")).shapes.map(({ code }) => code)).toEqual(["51.71", "36.74", "71.10"])
    expect((await mapOf("51")).shapes.map(({ code }) => code)).toEqual(["51.71"])
  })

  it("of one province or two do not take the place of the country's; a file of as many does", async () => {
    await add(file(land("51.71", square(115, -9)), land("36.74", square(106, -7))), "Peta Kecil")
    expect((await mapOf("nation", "regency")).source).toBe("Peta Contoh")
    expect((await mapOf("51")).source).toBe("Peta Kecil")
  })

  it("of districts are seen by whoever may see those districts", async () => {
    await add(file(land("51.71.01", square(115.2, -8.7, 0.05))))
    town.scene.open = false
    expect(await town.get(mapPaths.outlines, { code: "51.71" })).toMatchObject({ status: 401 })
    town.scene.viewer = { powers: ["see-figures"], regions: ["36"] }
    expect((await mapOf("51.71")).shapes).toHaveLength(1)
    expect(await town.get(mapPaths.outlines, { code: "51.71.01" })).toMatchObject({ status: 403 })
  })
})
