import { type Line, type Point, samePoint } from "./points.ts"

/** How far a point lies from the line between two others. */
const distance = ([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return Math.hypot(x - ax - along * dx, y - ay - along * dy)
}

type Farthest = { readonly at: number; readonly far: number }

const farthestBetween = (line: Line, from: number, to: number): Farthest => {
  let [at, far] = [-1, 0]
  const [start, end] = [line[from] as Point, line[to] as Point] // both lie within the line
  for (let index = from + 1; index < to; index++) {
    const away = distance(line[index] as Point, start, end)
    if (away > far) [at, far] = [index, away]
  }
  return { at, far }
}

/** Douglas and Peucker: keeps both ends and every point that lies farther off than the tolerance. */
const thin = (line: Line, tolerance: number): Line => {
  const kept = new Set([0, line.length - 1])
  const waiting: [number, number][] = [[0, line.length - 1]]
  for (let span = waiting.pop(); span !== undefined; span = waiting.pop()) {
    const { at, far } = farthestBetween(line, ...span)
    if (at < 0 || far <= tolerance) continue
    kept.add(at)
    waiting.push([span[0], at], [at, span[1]])
  }
  return line.filter((_, index) => kept.has(index))
}

/** A closed line has no far end: it is cut where it is farthest from its beginning, and both halves are thinned. */
export const simplify = (line: Line, tolerance: number): Line => {
  if (line.length < 3 || !samePoint(line[0], line.at(-1))) return thin(line, tolerance)
  const { at } = farthestBetween(line, 0, line.length - 1)
  if (at < 0) return line
  return [...thin(line.slice(0, at + 1), tolerance), ...thin(line.slice(at), tolerance).slice(1)]
}
