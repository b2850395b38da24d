import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { beginOf, classCount, classOf, scaleOf } from "./classes.ts"
import { directions, neighbourOf } from "./neighbour.ts"
import { provinceTiles } from "./provinces.ts"
import { gridOf } from "./tiles.ts"

const share = fc.double({ min: 0, max: 4, noNaN: true })

describe("classes of a map", () => {
  it("are round numbers wide and begin where the shares do", () => {
    const bordersOf = (shares: number[]) => [0, 1, 2, 3, 4].map((index) => beginOf(scaleOf(shares), index))
    expect(bordersOf([0.0232, 0.04, 0.0772])).toEqual([0.015, 0.03, 0.045, 0.06, 0.075])
    expect(bordersOf([0, 0.5, 1])).toEqual([0, 0.2, 0.4, 0.6, 0.8])
    expect(scaleOf([])).toEqual({ start: 0, width: 0.0001 })
    expect(scaleOf([0.3, 0.3])).toEqual({ start: 0.3, width: 0.0001 })
  })

  it("hold every share, the greater never in a lower one; who is unknown is in none", () => {
    fc.assert(
      fc.property(fc.array(share, { minLength: 1 }), (shares) => {
        const scale = scaleOf(shares)
        const classes = shares.toSorted((a, b) => a - b).map((one) => classOf(one, scale) ?? -1)
        expect(classes).toEqual(classes.toSorted((a, b) => a - b))
        expect(classes.every((one) => one >= 0 && one < classCount)).toBe(true)
        expect(classOf(null, scale)).toBeUndefined()
      }),
    )
  })

  it("tell the others apart where one is far ahead", () => {
    const scale = scaleOf([0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.07, 0.08, 0.09, 0.095, 3])
    expect(classOf(0.01, scale)).toBe(0)
    expect(classOf(0.09, scale)).toBe(4)
  })
})

const regions = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ code: `51.${10 + index}`, name: `Kota ${index}` }))

describe("tiles", () => {
  it("give every region a cell of its own, whatever the room", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 2000 }),
        fc.boolean(),
        (count, width, known) => {
          const centres = new Map(
            known ? regions(count).map(({ code }, at) => [code, { x: (at * 7) % 13, y: at % 5 }]) : [],
          )
          const { tiles, columns, rows } = gridOf(regions(count), { width, centres })
          expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(count)
          expect(new Set(tiles.map(({ code }) => code)).size).toBe(count)
          expect(tiles.every(({ column, row }) => column < columns && row < rows)).toBe(true)
        },
      ),
    )
  })

  it("place the 38 provinces by hand, no two in one cell", () => {
    const cells = Object.values(provinceTiles).map(([column, row]) => `${column} ${row}`)
    expect(new Set(cells).size).toBe(38)
    const provinces = Object.keys(provinceTiles).map((code) => ({ code, name: code }))
    expect(gridOf(provinces, { width: 900, centres: new Map() }).columns).toBe(17)
    expect(gridOf(provinces, { width: 320, centres: new Map() }).columns).toBe(3)
  })

  it("have the north above and the west at the left where middles are known", () => {
    const centres = new Map([
      ["51.10", { x: 9, y: 9 }],
      ["51.11", { x: 1, y: 9 }],
      ["51.12", { x: 9, y: 1 }],
      ["51.13", { x: 1, y: 1 }],
    ])
    const { tiles } = gridOf(regions(4), { width: 200, centres })
    expect(tiles.map(({ code }) => code)).toEqual(["51.13", "51.12", "51.11", "51.10"])
  })
})

describe("arrow and page keys", () => {
  it("lead to every region", () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 20 }), y: fc.integer({ min: 0, max: 20 }) })
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 1, maxLength: 40, selector: ({ x, y }) => `${x} ${y}` }),
        (places) => {
          const parts = places.map((at, index) => ({ ...at, code: `${index}` }))
          const reached = new Set(["0"])
          for (const code of reached) {
            for (const direction of directions) reached.add(neighbourOf(parts, code, direction)?.code ?? code)
          }
          expect(reached.size).toBe(parts.length)
        },
      ),
    )
  })

  it("go where they point", () => {
    const parts = [
      { code: "west", x: 0, y: 5 },
      { code: "north", x: 5, y: 0 },
      { code: "east", x: 9, y: 5 },
    ]
    expect(neighbourOf(parts, "west", "ArrowRight")?.code).toBe("east")
    expect(neighbourOf(parts, "east", "ArrowUp")?.code).toBe("north")
    expect(neighbourOf(parts, "west", "PageDown")?.code).toBe("north")
    expect(neighbourOf(parts, "west", "PageUp")?.code).toBe("west")
  })
})
