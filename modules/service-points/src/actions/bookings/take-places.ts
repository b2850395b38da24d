import type { Tx } from "@jatidiri/database"
import { accept, type Day, type Result, refuse } from "@jatidiri/kernel"
import { spread } from "../../domain/slots.ts"
import type { SiteRefusal } from "../../site-contract.ts"
import { findSiteShared, type SiteRow } from "../../store/sites.ts"
import { findWanted, lockDays, lockSlotsFrom, takePlacesIn, takePlacesOf } from "../../store/slots.ts"
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
export type Taken = Places & { readonly site: SiteRow }
export type TakeRefusal = Extract<
  SiteRefusal,
  "site-unknown" | "site-not-active" | "day-unfit" | "day-closed" | "slot-unknown" | "slot-past" | "slot-full"
>

/** In one slot; nothing where it has not enough, or none by this time. */
const takeInOne = async (tx: Tx, wanted: Wanted, now: Date): Promise<Places | undefined> => {
  const row = await tx.find(takePlacesIn, wanted.siteId, wanted.day, wanted.opens, wanted.heads, now)
  if (row === undefined) return undefined
  const times = { closes: row.closes, beginsAt: row.begins_at, endsAt: row.ends_at }
  return { ...wanted, ...times, slots: [{ slotId: row.slot_id, heads: wanted.heads }] }
}

/** The rest of the day's slots are held while room for all is looked for. */
const takeInSeveral = async (tx: Tx, wanted: Wanted, now: Date): Promise<Result<Places, TakeRefusal>> => {
  const rows = await tx.rows(lockSlotsFrom, wanted.siteId, wanted.day, wanted.opens, now)
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
 * A single person takes one row and waits for nothing else. Several may need several rows: then the day is held first, for
 * a failed try keeps the row that it looked at.
 */
const take = async (tx: Tx, wanted: Wanted, now: Date): Promise<Result<Places, TakeRefusal>> => {
  if (wanted.heads > 1) await tx.rows(lockDays, [], wanted.siteId, wanted.day)
  const one = await takeInOne(tx, wanted, now)
  if (one !== undefined) return accept(one)
  return wanted.heads > 1 ? takeInSeveral(tx, wanted, now) : refuse("slot-full")
}

/** The slot on a day that is fixed by now. */
const findSlot = async (tx: Tx, site: SiteRow, { day, opens }: { readonly day: Day; readonly opens: number }) => {
  const wanted = await tx.get(findWanted, site.site_id, day, opens)
  if (wanted.closed || wanted.fixed) return wanted
  await fixDay(tx, site, day)
  return tx.get(findWanted, site.site_id, day, opens)
}

/**
 * Takes places in a slot, and in those after it, full ones passed over, where one has not enough: all or none. Whoever races for the last place,
 * the database gives it once.
 */
export const takePlaces = async (tx: Tx, wanted: Wanted, now: Date): Promise<Result<Taken, TakeRefusal>> => {
  // Held first and by itself: what was closed while waiting for it is seen by what is asked next.
  const site = await tx.find(findSiteShared, wanted.siteId)
  if (site === undefined) return refuse("site-unknown")
  const day = parseBookable(wanted.day, site.region_code, now)
  if (day === undefined) return refuse("day-unfit")
  if (site.state !== "active") return refuse("site-not-active")
  const slot = await findSlot(tx, site, { day, opens: wanted.opens })
  if (slot.closed) return refuse("day-closed")
  if (slot.begins_at === null) return refuse("slot-unknown")
  if (slot.begins_at <= now) return refuse("slot-past")
  const places = await take(tx, wanted, now)
  return places.ok ? accept({ ...places.value, site }) : places
}
