import { signingSeconds } from "@jatidiri/web"
import { noteAttempt, outcomeOf, sendAttempts, stillHereSeconds } from "./attempts.ts"
import { sendBatch, type Taken, takeBatch } from "./batch.ts"
import type { Journal } from "./chain.ts"
import type { EntryRow } from "./device-stores.ts"
import { noteOfficeClock } from "./office-clock.ts"
import { afterSilence, batchesAfter, more, mostAtOnce } from "./pace.ts"
import { waitingRows } from "./rows.ts"
import type { Sending } from "./send-entries.ts"
import { settle } from "./settle.ts"

/** `put-off`: the office has answered all and will take some of it later. */
export type Delivery = "done" | "put-off" | "offline" | "signed-out" | "broken"

export type Delivered = {
  readonly delivery: Delivery
  readonly atOnce: number
  /** When the first of what was put off may be sent again. */
  readonly againInSeconds?: number
}

const afterAll = (all: readonly EntryRow[], now: number, atOnce: number): Delivered => {
  const waiting = waitingRows(all)
  if (waiting.length === 0) return { delivery: "done", atOnce }
  return {
    delivery: "put-off",
    atOnce,
    againInSeconds: Math.min(...waiting.map(({ retryFrom = now }) => retryFrom)) - now,
  }
}

/** How the line is by its last answer, and why the going has ended when it has. */
type Going = { most: number; lines: number; stopped?: Delivered | undefined }

/** What the office's answer means for the going on; nothing when it goes on. */
const hear = async (
  { stores }: Pick<Journal, "stores">,
  rows: readonly EntryRow[],
  { sending, most }: { readonly sending: Sending; readonly most: number },
): Promise<Delivered | undefined> => {
  if (sending.is === "offline") return { delivery: "offline", atOnce: afterSilence(most) }
  if (sending.is !== "answered") return { delivery: sending.is === "refused" ? "broken" : sending.is, atOnce: most }
  await noteOfficeClock(stores)
  const jtis = rows.map(({ jti }) => jti)
  // An answer that names none of them would be asked for again without end.
  return (await settle(stores, jtis, sending.results)) === 0 ? { delivery: "broken", atOnce: most } : undefined
}

/** How this try went, for the map of weak networks, where the device still is where it signed. The delivery waits for none of it. */
const noteTry = async (
  { stores }: Pick<Journal, "stores">,
  rows: readonly EntryRow[],
  { sending, took }: { readonly sending: Sending; readonly took: number },
): Promise<void> => {
  const now = signingSeconds()
  if (!rows.some(({ at }) => now - at < stillHereSeconds)) return
  const held = (await stores.find("mandates", rows[0]?.mandate ?? ""))?.held
  if (held === undefined) return
  await noteAttempt({ place: held.payload.place, outcome: outcomeOf(sending.is, took), now })
}

const sendOne = async (
  journal: Pick<Journal, "stores" | "keys">,
  going: Going,
  rows: readonly EntryRow[],
): Promise<void> => {
  const began = performance.now()
  const sending = await sendBatch(journal, rows, going.lines)
  const took = performance.now() - began
  noteTry(journal, rows, { sending, took }).catch(() => undefined)
  const stopped = await hear(journal, rows, { sending, most: going.most })
  going.stopped ??= stopped
  if (stopped !== undefined) return
  going.most = more(going.most)
  going.lines = batchesAfter(took)
}

/**
 * Sends what the office has not answered, oldest first, as much at once as the line has carried lately; a second batch
 * goes beside the first once the line has shown itself slow but alive, so that it carries one while the other waits for
 * its answer. Each delivery begins with one: a dead line is asked once. What an answer leaves out waits for the next.
 */
export const deliver = async (journal: Pick<Journal, "stores" | "keys">, atOnce = mostAtOnce): Promise<Delivered> => {
  const going: Going = { most: atOnce, lines: 1 }
  const taken: Taken = { jtis: new Set() }
  const underWay = new Set<Promise<void>>()
  for (;;) {
    while (going.stopped === undefined && underWay.size < going.lines) {
      const rows = await takeBatch(journal, taken, { most: going.most, beside: underWay.size > 0 })
      if (rows.length === 0) break
      const one: Promise<void> = sendOne(journal, going, rows).finally(() => underWay.delete(one))
      underWay.add(one)
    }
    if (underWay.size === 0) break
    await Promise.race(underWay)
  }
  if (going.stopped === undefined && taken.jtis.size > 0) sendAttempts(signingSeconds()).catch(() => undefined)
  return going.stopped ?? afterAll(await journal.stores.all("entries"), signingSeconds(), going.most)
}
