import fc from "fast-check"
import type { Position } from "geojson"
import { describe, expect, it } from "vitest"
import { drawOutlines } from "./draw-outlines.ts"
import { codeOf, type Outline } from "./read-outlines.ts"

/** Cells of a country whose borders are crooked lines that both neighbours say in the same points. */
const crooked = (columns: number, rows: number, jitter: readonly number[]): Outline[] => {
  const off = (seed: number): number => ((jitter[seed % jitter.length] ?? 0) - 0.5) * 0.3
  const corner = (x: number, y: number): Position => [100 + x + off(x * 7 + y), -5 + y + off(x + y * 11)]
  const between = (from: Position, to: Position, seed: number): Position[] =>
    [0.25, 0.5, 0.75].map((part, index) => [
      (from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * part + off(seed + index) * 0.2,
      (from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * part + off(seed + index * 3) * 0.2,
    ])
  const flat = (x: number, y: number) => [corner(x, y), ...between(corner(x, y), corner(x + 1, y), x * 13 + y)]
  const tall = (x: number, y: number) => [corner(x, y), ...between(corner(x, y), corner(x, y + 1), x + y * 17)]
  const backward = (points: Position[], end: Position): Position[] => [end, ...points.slice(1).toReversed()]
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)]
    const ring = [
      ...flat(x, y),
      ...tall(x + 1, y),
      ...backward(flat(x, y + 1), corner(x + 1, y + 1)),
      ...backward(tall(x, y), corner(x, y + 1)),
      corner(x, y),
    ]
    return { code: `${11 + index}` as Outline["code"], polygons: [[ring]] }
  })
}

type Points = readonly (readonly [number, number])[]

const pointsOf = (path: string): Points[] =>
  path
    .split("z")
    .filter((part) => part !== "")
    .map((part) => {
      const numbers = (part.match(/-?\d+/g) ?? []).map(Number)
      let [x, y] = [0, 0]
      return Array.from({ length: numbers.length / 2 }, (_, index) => {
        x = (numbers[index * 2] ?? 0) + (index === 0 ? 0 : x)
        y = (numbers[index * 2 + 1] ?? 0) + (index === 0 ? 0 : y)
        return [x, y] as const
      })
    })

const areaOf = (rings: readonly Points[]): number =>
  rings.reduce((sum, ring) => {
    const twice = ring.reduce((area, [x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
      return area + x * nextY - nextX * y
    }, 0)
    return sum + Math.abs(twice) / 2
  }, 0)

describe("drawn outlines", () => {
  it("neither overlap nor leave gaps: a border is one line for both neighbours", () => {
    const shape = fc.record({
      columns: fc.integer({ min: 1, max: 5 }),
      rows: fc.integer({ min: 1, max: 4 }),
      jitter: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 30 }),
    })
    fc.assert(
      fc.property(shape, ({ columns, rows, jitter }) => {
        const { shapes } = drawOutlines(crooked(columns, rows, jitter))
        const edges = new Set<string>()
        const corners = new Set<string>()
        for (const ring of shapes.flatMap(({ path }) => pointsOf(path))) {
          ring.forEach((point, index) => {
            const next = ring[(index + 1) % ring.length] ?? point
            corners.add(point.join())
            edges.add([point.join(), next.join()].toSorted().join(" "))
          })
        }
        // Euler: a connected map has one more corner and face than edges. A gap or an overlap has edges of its own.
        expect(corners.size - edges.size + columns * rows).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it("shows a region that is too small to be drawn as a mark of its own", () => {
    const big: Position[] = [
      [100, -5],
      [110, -5],
      [110, 5],
      [100, 5],
      [100, -5],
    ]
    const speck: Position[] = big.map(([x = 0, y = 0]) => [112 + x * 1e-6, y * 1e-6])
    const { shapes } = drawOutlines([
      { code: "11" as Outline["code"], polygons: [[big]] },
      { code: "12" as Outline["code"], polygons: [[speck]] },
    ])
    expect(areaOf(pointsOf(shapes[1]?.path ?? ""))).toBeGreaterThan(10)
  })

  it("moves no coast farther than a screen shows", () => {
    const circle = Array.from({ length: 721 }, (_, index): Position => {
      const turn = (index % 720) * (Math.PI / 360)
      return [115 + 3 * Math.cos(turn), 3 * Math.sin(turn)]
    })
    const { shapes, width } = drawOutlines([{ code: "51" as Outline["code"], polygons: [[circle]] }])
    const points = pointsOf(shapes[0]?.path ?? "")
    expect(points[0]?.length).toBeLessThan(200)
    expect(areaOf(points) / (Math.PI * (width / 2) ** 2)).toBeCloseTo(1, 2)
    expect(shapes[0]).toMatchObject({ x: expect.closeTo(1000, -1), y: expect.closeTo(1000, -1) })
  })
})

describe("a code in a file", () => {
  it.each([
    ["71.10", "71.10"],
    ["7110", "71.10"],
    [7110, "71.10"],
    [51, "51"],
    ["5171011001", "51.71.01.1001"],
    [71.1, undefined],
    ["71.1", undefined],
    ["51710", undefined],
    [null, undefined],
    ["", undefined],
  ])("%s is %s", (value, code) => {
    expect(codeOf(value)).toBe(code)
  })
})
