export type Placed = { readonly code: string; readonly x: number; readonly y: number }

export const directions = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown"] as const
export type Direction = (typeof directions)[number]

/** How far along the direction and how far beside it. */
const apart = (from: Placed, to: Placed, direction: Direction): readonly [along: number, beside: number] => {
  const [x, y] = [to.x - from.x, to.y - from.y]
  if (direction === "ArrowLeft") return [-x, Math.abs(y)]
  if (direction === "ArrowRight") return [x, Math.abs(y)]
  if (direction === "ArrowUp") return [-y, Math.abs(x)]
  return direction === "ArrowDown" ? [y, Math.abs(x)] : [0, 0]
}

const step: Readonly<Record<Direction, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
}

/**
 * The nearest part that way, where one lies more that way than beside; at the edge the one before or after. Arrows may pass
 * a part by for good: the page keys go through all of them in their order.
 */
export const neighbourOf = (parts: readonly Placed[], code: string, direction: Direction): Placed | undefined => {
  const at = parts.findIndex((part) => part.code === code)
  const from = parts[at]
  if (from === undefined) return parts[0]
  let [best, nearest] = [undefined as Placed | undefined, Number.POSITIVE_INFINITY]
  for (const part of parts) {
    const [along, beside] = apart(from, part, direction)
    if (along <= 0 || beside > along) continue
    const far = along + 2 * beside
    if (far < nearest) [best, nearest] = [part, far]
  }
  return best ?? parts[at + step[direction]] ?? from
}
