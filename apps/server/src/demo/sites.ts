import { randomUUID } from "node:crypto"
import type { House } from "../with-house.ts"
import { servicePoints } from "./town.ts"

/** Heads that have booked at each site of the demo, on its first two open days, slot by slot. */
const booked: readonly (readonly number[])[] = [
  [1, 1, 1, 1],
  [1, 1],
]

const bookDay = async (
  { base, rooms }: House,
  siteId: string,
  heads: readonly number[],
  nth: number,
): Promise<void> => {
  const office = await rooms.servicePoints.readOffice(siteId)
  if (!office.ok) throw new Error(`a demo site cannot be booked: ${office.refusal.code}`)
  const open = office.value.days.filter(({ slots }) => slots.length >= heads.length)[nth]
  for (const [index, slot] of (open?.slots ?? []).slice(0, heads.length).entries()) {
    const wanted = { siteId, day: open?.day ?? "", opens: slot.opens, heads: heads[index] ?? 1 }
    const made = await base.database.transaction((tx) =>
      rooms.servicePoints.bookFor(tx, wanted, { actor: "system", commandId: randomUUID() }),
    )
    if (!made.ok) throw new Error(`a demo booking was refused: ${made.refusal.code}`)
  }
}

/** The demo's service points get opening hours, and a few people have booked; once, on an empty database. */
export const loadSites = async (house: House): Promise<void> => {
  const { readOffice, adoptSites } = house.rooms.servicePoints
  const [first] = servicePoints
  if ((await readOffice(first.id)).ok) return
  await adoptSites()
  for (const { id } of servicePoints) for (const [nth, heads] of booked.entries()) await bookDay(house, id, heads, nth)
}
