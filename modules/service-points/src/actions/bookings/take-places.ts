import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { spread } from "../../domain/slots.ts"
import type { SiteRefusal } from "../../site-contract.ts"
import { findClosure, findSiteShared, type SiteRow } from "../../store/sites.ts"
import { lockSlotsFrom, takePlaces as takeInOne, takePlacesOf } from "../../store/slots.ts"
import { fixDay, parseBookable } from "./days.ts"

export type Wanted = {
  readonly siteId: string
  readonly day: string
  readonly opens: number
  readonly heads: number
}
/** Places that are taken, from the first slot's begin to the last one's end. */
export type Places = Wanted & {
  readonly closes: number
  readonly beginsAt: Date
  readonly endsAt: Date
  readonly slots: readonly { readonly slotId: string; readonly heads: number }[]
}
export type TakeRefusal = Extract<
  SiteRefusal,
  "site-unknown" | "site-not-active" | "day-unfit" | "day-closed" | "slot-unknown" | "slot-past" | "slot-full"
>

const reasonAgainst = async (tx: Tx, site: SiteRow, day: string): Promise<TakeRefusal | undefined> => {
  if (site.state !== "active") return "site-not-active"
  return (await tx.find(findClosure, site.site_id, day)) === undefined ? undefined : "day-closed"
}

/** More than one slot's worth of people: the rest of the day's slots are held while room for all is looked for. */
const takeInSeveral = async (tx: Tx, wanted: Wanted, now: Date): Promise<Result<Places, TakeRefusal>> => {
  const rows = await tx.rows(lockSlotsFrom, wanted.siteId, wanted.day, wanted.opens, now)
  rows.sort((one, other) => one.opens - other.opens)
  if (rows[0]?.opens !== wanted.opens) return refuse("slot-unknown")
  const free = rows.map((row) => ({ slotId: row.slot_id, opens: row.opens, free: row.capacity - row.taken }))
  const slots = spread(free, wanted.opens, wanted.heads)
  const used = rows.filter(({ slot_id }) => slots?.some(({ slotId }) => slotId === slot_id))
  const [first, last] = [used[0], used.at(-1)]
  if (slots === undefined || first === undefined || last === undefined) return refuse("slot-full")
  const [ids, heads] = [slots.map(({ slotId }) => slotId), slots.map((slot) => slot.heads)]
  if ((await tx.run(takePlacesOf, ids, heads)) !== slots.length) return refuse("slot-full")
  const times = { opens: first.opens, closes: last.closes, beginsAt: first.begins_at, endsAt: last.ends_at }
  return accept({ ...wanted, ...times, slots })
}

/**
 * Takes places in a slot, and in those after it where one has not enough: all or none. Whoever races for the last place,
 * the database gives it once.
 */
export const takePlaces = async (tx: Tx, wanted: Wanted, now: Date): Promise<Result<Places, TakeRefusal>> => {
  const site = await tx.find(findSiteShared, wanted.siteId)
  if (site === undefined) return refuse("site-unknown")
  const day = parseBookable(wanted.day, site.region_code, now)
  if (day === undefined) return refuse("day-unfit")
  const refusal = await reasonAgainst(tx, site, day)
  if (refusal !== undefined) return refuse(refusal)
  await fixDay(tx, site, day)
  const one = await tx.find(takeInOne, wanted.siteId, day, wanted.opens, wanted.heads, now)
  if (one === undefined) return takeInSeveral(tx, wanted, now)
  const times = { closes: one.closes, beginsAt: one.begins_at, endsAt: one.ends_at }
  return accept({ ...wanted, ...times, slots: [{ slotId: one.slot_id, heads: wanted.heads }] })
}
