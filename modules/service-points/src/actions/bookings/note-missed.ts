import type { Tx } from "@jatidiri/database"
import { addDays, jakartaDay } from "@jatidiri/kernel"
import { graceMinutes } from "../../site-contract.ts"
import { endMissed, insertActs, lockMissed } from "../../store/bookings.ts"
import { cancelPlaces, foldDays, lockDays, missPlaces } from "../../store/slots.ts"
import type { SiteRoom } from "../sites/needs.ts"

const end = async (tx: Tx, ids: readonly string[], state: "no-show" | "dropped", at: Date): Promise<void> => {
  if (ids.length === 0) return
  await tx.run(state === "no-show" ? missPlaces : cancelPlaces, ids)
  await tx.run(endMissed, ids, state)
  await tx.run(insertActs, ids, at, state)
}

/**
 * Who has not come within the grace frees his place for who came without an appointment. Where the office itself was
 * closed or suspended nobody is a no-show. Gives how many bookings were ended.
 */
export const noteMissed = async (needs: Pick<SiteRoom, "now">, tx: Tx, siteId: string | null): Promise<number> => {
  const now = needs.now()
  const missed = await tx.rows(lockMissed, new Date(now.getTime() - graceMinutes * 60_000), siteId)
  if (missed.length === 0) return 0
  await tx.rows(
    lockDays,
    missed.map(({ booking_id }) => booking_id),
    null,
    null,
  )
  const idsOf = (open: boolean) => missed.filter((row) => row.open === open).map(({ booking_id }) => booking_id)
  await end(tx, idsOf(true), "no-show", now)
  await end(tx, idsOf(false), "dropped", now)
  return missed.length
}

/** A day is surely over everywhere once Jakarta has had the next one. */
const daysUntilFolded = 2

/** Adds up days that are over, in portions. */
const foldAll = async (needs: SiteRoom): Promise<void> => {
  const before = addDays(jakartaDay(needs.now()), 1 - daysUntilFolded)
  while ((await needs.database.run(foldDays, before)) > 0);
}

/** In portions, each a transaction of its own, until none is left. */
export const noteAllMissed = (needs: SiteRoom) => async (): Promise<void> => {
  while ((await needs.database.transaction((tx) => noteMissed(needs, tx, null))) > 0);
  await foldAll(needs)
}
