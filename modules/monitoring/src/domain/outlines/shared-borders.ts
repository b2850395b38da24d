import { keyOf, type Line, type Point, samePoint } from "./points.ts"

/** A closed ring, its first point not said again at its end. */
type Ring = Line

type Pair = readonly [number, number]

const at = (ring: Ring, index: number): Point => ring[(index + ring.length) % ring.length] as Point // never empty

const neighbours = (ring: Ring, index: number): Pair => {
  const [a, b] = [keyOf(at(ring, index - 1)), keyOf(at(ring, index + 1))]
  return a < b ? [a, b] : [b, a]
}

/** Where borders meet or part: points that do not have the same two neighbours in every ring. */
const junctionsOf = (rings: readonly Ring[]): ReadonlySet<number> => {
  const seen = new Map<number, Pair>()
  const junctions = new Set<number>()
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const [a, b] = neighbours(ring, index)
      const before = seen.get(keyOf(point))
      if (before === undefined) seen.set(keyOf(point), [a, b])
      else if (before[0] !== a || before[1] !== b) junctions.add(keyOf(point))
    })
  }
  return junctions
}

const turned = (ring: Ring, start: number): Ring => [...ring.slice(start), ...ring.slice(0, start)]

const smallestAt = (ring: Ring): number =>
  ring.reduce((best, point, index) => (keyOf(point) < keyOf(at(ring, best)) ? index : best), 0)

/** The ring's borders, each from junction to junction; a ring that meets nobody is one border from its smallest point. */
const cut = (ring: Ring, junctions: ReadonlySet<number>): Line[] => {
  const first = ring.findIndex((point) => junctions.has(keyOf(point)))
  const from = turned(ring, first < 0 ? smallestAt(ring) : first)
  const closed = [...from, at(from, 0)]
  const lines: Point[][] = [[at(from, 0)]]
  closed.slice(1).forEach((point, index) => {
    lines.at(-1)?.push(point)
    if (index < closed.length - 2 && junctions.has(keyOf(point))) lines.push([point])
  })
  return lines
}

/** The same border is walked one way by one neighbour and the other way by the other. */
const isBackward = (line: Line): boolean => {
  const [first, last] = [keyOf(at(line, 0)), keyOf(at(line, -1))]
  return first === last ? keyOf(at(line, 1)) > keyOf(at(line, -2)) : first > last
}

/**
 * Changes every border once, so that neighbours go on touching: what is between two regions is the same line for both.
 * `change` keeps a line's ends.
 */
export const changeBorders = (rings: readonly Ring[], change: (line: Line) => Line): Ring[] => {
  const junctions = junctionsOf(rings)
  const changed = new Map<string, Line>()
  const once = (line: Line): Line => {
    const name = line.join(" ")
    const known = changed.get(name) ?? change(line)
    changed.set(name, known)
    return known
  }
  return rings.map((ring) => {
    const parts = cut(ring, junctions).map((line) =>
      isBackward(line) ? once(line.toReversed()).toReversed() : once(line),
    )
    return parts.flatMap((line) => line.slice(0, -1))
  })
}

/** Without points said twice in a row, nor its first at its end. */
export const tidied = (points: Line): Ring => {
  const ring = points.filter((point, index) => index === 0 || !samePoint(point, points[index - 1]))
  while (ring.length > 1 && samePoint(ring[0], ring.at(-1))) ring.pop()
  return ring
}
