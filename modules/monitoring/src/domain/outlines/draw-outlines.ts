import type { Position } from "geojson"
import { doubleArea, type Line, type Point } from "./points.ts"
import type { Outline } from "./read-outlines.ts"
import { changeBorders, tidied } from "./shared-borders.ts"
import { simplify } from "./simplify.ts"

/** One region drawn: an SVG path in whole units, and where its middle is. */
export type Shape = { readonly code: string; readonly path: string; readonly x: number; readonly y: number }
export type Drawing = { readonly width: number; readonly height: number; readonly shapes: readonly Shape[] }

/** Units of the longer side. A screen shows about half as many pixels. */
const longSide = 2000
/** What a point may move. */
const tolerance = 1.5
/** Twice the area below which an islet is left out, unless it is all that the region has. */
const smallest = 12
/** Half the side of the mark that stands for a region too small to be drawn. */
const markHalf = 4

type Frame = { readonly width: number; readonly height: number; readonly place: (position: Position) => Point }

/** Degrees east are as long as degrees north at the middle parallel: near the equator nobody sees the difference. */
const frameOf = (positions: readonly Position[]): Frame => {
  let [west, east, south, north] = [180, -180, 90, -90]
  for (const [x = 0, y = 0] of positions) {
    ;[west, east] = [Math.min(west, x), Math.max(east, x)]
    ;[south, north] = [Math.min(south, y), Math.max(north, y)]
  }
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = longSide / Math.max((east - west) * narrow, north - south, 1e-6)
  const place = ([x = 0, y = 0]: Position): Point => [
    Math.round((x - west) * narrow * scale),
    Math.round((north - y) * scale),
  ]
  const [width, height] = place([east, south])
  return { width: Math.max(1, width), height: Math.max(1, height), place }
}

const pathOf = (ring: Line): string => {
  const steps = ring.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = ring[index] as Point // one before
    return `${x - fromX} ${y - fromY}`
  })
  return `M${ring[0]?.join(" ")}l${steps.join(" ")}z`
}

const middleOf = (ring: Line): Point => {
  const area = doubleArea(ring)
  if (area === 0) return ring[0] ?? [0, 0]
  let [x, y] = [0, 0]
  ring.forEach(([ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay]
    x += (ax + bx) * (ax * by - bx * ay)
    y += (ay + by) * (ax * by - bx * ay)
  })
  return [Math.round(x / (3 * area)), Math.round(y / (3 * area))]
}

const mark = ([x, y]: Point): Line => [
  [x - markHalf, y - markHalf],
  [x + markHalf, y - markHalf],
  [x + markHalf, y + markHalf],
  [x - markHalf, y + markHalf],
]

const areaOf = (ring: Line): number => Math.abs(doubleArea(ring))

const largestOf = (rings: readonly Line[]): Line | undefined =>
  rings.reduce<Line | undefined>((best, ring) => (best && areaOf(best) >= areaOf(ring) ? best : ring), undefined)

/** All rings that can be seen; a mark where the region has none, so that it can be found and pressed. */
const shapeOf = (code: string, rings: readonly Line[], somewhere: Point): Shape => {
  const seen = rings.filter((ring) => ring.length >= 3 && areaOf(ring) >= smallest)
  const shown = seen.length > 0 ? seen : [mark(somewhere)]
  const [x, y] = middleOf(largestOf(shown) ?? [])
  return { code, path: shown.map(pathOf).join(""), x, y }
}

/** Projects, snaps to a grid, simplifies shared borders once, and writes each region as one path. */
export const drawOutlines = (outlines: readonly Outline[]): Drawing => {
  const { width, height, place } = frameOf(outlines.flatMap(({ polygons }) => polygons.flat(2)))
  const rough = outlines.map(({ code, polygons }) => ({
    code,
    rings: polygons.flat().map((ring) => tidied(ring.map(place))),
  }))
  const drawable = rough.flatMap(({ rings }) => rings.filter(({ length }) => length >= 3))
  const smooth = changeBorders(drawable, (line) => simplify(line, tolerance))
  const smoothOf = new Map(drawable.map((ring, index) => [ring, smooth[index] ?? ring]))
  const shapes = rough.map(({ code, rings }) => {
    const kept = rings.map((ring) => smoothOf.get(ring) ?? [])
    return shapeOf(code, kept, largestOf(rings)?.[0] ?? [0, 0])
  })
  return { width, height, shapes }
}
