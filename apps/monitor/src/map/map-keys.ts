import { type Direction, directions, neighbourOf, type Placed } from "./neighbour.ts"

type Asked = {
  readonly places: readonly Placed[]
  readonly chosen: string | undefined
  readonly onChoose: (code: string) => void
  readonly onOpen: (code: string) => void
}

const isDirection = (key: string): key is Direction => directions.some((direction) => direction === key)

const aim = (key: string, { places, chosen }: Asked): string | undefined => {
  if (key === "Home") return places[0]?.code
  if (key === "End") return places.at(-1)?.code
  if (!isDirection(key)) return undefined
  return chosen === undefined ? places[0]?.code : neighbourOf(places, chosen, key)?.code
}

/** Arrows go to the neighbour, page keys through all in their order, Home and End to the first and last, Enter opens. */
export const onMapKey =
  (asked: Asked) =>
  (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const code = aim(event.key, asked)
    if (code !== undefined) asked.onChoose(code)
    else if (event.key === "Enter" && asked.chosen !== undefined) asked.onOpen(asked.chosen)
    else return
    event.preventDefault()
  }
