import type { Polygon } from "./raster.ts"

export type Point = readonly [number, number]

const roundSteps = 40

export const ellipse = (x: number, y: number, rx: number, ry: number, tilt = 0): Polygon => {
  const corners: number[] = []
  const [cos, sin] = [Math.cos(tilt), Math.sin(tilt)]
  for (let step = 0; step < roundSteps; step++) {
    const angle = (step / roundSteps) * 2 * Math.PI
    const [dx, dy] = [Math.cos(angle) * rx, Math.sin(angle) * ry]
    corners.push(x + dx * cos - dy * sin, y + dx * sin + dy * cos)
  }
  return corners
}

const curveSteps = 7

/** A place on the smooth curve between `b` and `c` that also bends towards `a` and `d` (Catmull-Rom). */
const between = (a: number, b: number, c: number, d: number, t: number): number =>
  0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t)

const smooth = (points: readonly Point[], isClosed: boolean): Point[] => {
  const count = points.length
  const at = (index: number): Point => {
    const place = isClosed ? (index + count) % count : Math.min(count - 1, Math.max(0, index))
    return points[place] ?? [0, 0]
  }
  const curve: Point[] = []
  for (let i = 0; i < (isClosed ? count : count - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    for (let step = 0; step < curveSteps; step++) {
      const t = step / curveSteps
      curve.push([between(a[0], b[0], c[0], d[0], t), between(a[1], b[1], c[1], d[1], t)])
    }
  }
  if (!isClosed) curve.push(at(count - 1))
  return curve
}

/** A smooth outline through the points. */
export const blob = (...points: readonly Point[]): Polygon => smooth(points, true).flat()

/** An outline with corners. */
export const corners = (...points: readonly Point[]): Polygon => points.flat()

/** A brush stroke along a smooth line, thickest in the middle: `width` there, `tip` of it at the ends. */
export const stroke = (points: readonly Point[], width: number, tip = 0.35): Polygon => {
  const line = smooth(points, false)
  const left: Point[] = []
  const right: Point[] = []
  line.forEach(([x, y], index) => {
    const [before, after] = [
      line[Math.max(0, index - 1)] ?? [x, y],
      line[Math.min(line.length - 1, index + 1)] ?? [x, y],
    ]
    const [dx, dy] = [after[0] - before[0], after[1] - before[1]]
    const length = Math.hypot(dx, dy) || 1
    const along = index / (line.length - 1)
    const half = (width / 2) * (tip + (1 - tip) * Math.sin(along * Math.PI))
    left.push([x - (dy / length) * half, y + (dx / length) * half])
    right.unshift([x + (dy / length) * half, y - (dx / length) * half])
  })
  return [...left, ...right].flat()
}

/** The same shape on the other side of the upright line at `middle`. */
export const mirrored = (points: readonly Point[], middle: number): Point[] =>
  points.map(([x, y]): Point => [2 * middle - x, y]).reverse()
