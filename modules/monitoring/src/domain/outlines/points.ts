/** A place on the drawing's grid. */
export type Point = readonly [x: number, y: number]
/** From point to point; closed where the last is the first. */
export type Line = readonly Point[]

export const samePoint = (a: Point | undefined, b: Point | undefined): boolean => a?.[0] === b?.[0] && a?.[1] === b?.[1]

export const keyOf = ([x, y]: Point): number => x * 65_536 + y

/** Twice the area inside, by the shoelace formula; its sign is the way round. */
export const doubleArea = (ring: Line): number => {
  let sum = 0
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  })
  return sum
}
