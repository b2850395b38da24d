import { openSealed, signingSeconds } from "@jatidiri/web"
import type { Journal } from "./chain.ts"
import type { EntryContent, EntryRow } from "./device-stores.ts"
import { noteOfficeClock } from "./office-clock.ts"
import { afterSilence, more, mostAtOnce } from "./pace.ts"
import { dueRows, waitingRows } from "./rows.ts"
import { type Sending, sendEntries } from "./send-entries.ts"
import { settle } from "./settle.ts"

/** `put-off`: the office has answered all and will take some of it later. */
export type Delivery = "done" | "put-off" | "offline" | "signed-out" | "broken"

const openAll = async (journal: Journal, rows: readonly EntryRow[]): Promise<EntryContent[]> => {
  const contents = await Promise.all(
    rows.map(({ sealed }) => (sealed === undefined ? undefined : openSealed<EntryContent>(journal.keys.seal, sealed))),
  )
  return contents.filter((content) => content !== undefined)
}

/** Each request once, though many entries may name it. */
export const requestsOf = (contents: readonly EntryContent[]): string[] => [
  ...new Set(contents.map(({ request }) => request).filter((request) => request !== undefined)),
]

const sendRows = async (journal: Journal, rows: readonly EntryRow[], mandate: string): Promise<Sending> => {
  const signedUnder = (await journal.stores.find("mandates", mandate))?.held
  const contents = await openAll(journal, rows)
  if (signedUnder === undefined || contents.length !== rows.length) return { is: "broken" }
  const entries = contents.map(({ compact }) => compact)
  return sendEntries({ mandate: signedUnder.compact, entries, requests: requestsOf(contents) })
}

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

/** Sends what the office has not answered, oldest first, as much at once as the line has carried lately. */
export const deliver = async (journal: Journal, atOnce = mostAtOnce): Promise<Delivered> => {
  const { stores } = journal
  for (let most = atOnce; ; ) {
    const all = await stores.all("entries")
    const now = signingSeconds()
    const [first, ...others] = dueRows(all, now)
    if (first === undefined) return afterAll(all, now, most)
    const rows = [first, ...others.filter((row) => row.mandate === first.mandate)].slice(0, most)
    const sending = await sendRows(journal, rows, first.mandate)
    if (sending.is === "offline") return { delivery: "offline", atOnce: afterSilence(most) }
    if (sending.is !== "answered") return { delivery: sending.is === "refused" ? "broken" : sending.is, atOnce: most }
    await noteOfficeClock(stores)
    const jtis = rows.map(({ jti }) => jti)
    // An answer that names none of them would be asked for again without end.
    if ((await settle(stores, jtis, sending.results)) === 0) return { delivery: "broken", atOnce: most }
    most = more(most)
  }
}
