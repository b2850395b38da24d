import { activationPaths, type JournalReply } from "@jatidiri/activation/contract"
import { ask, openSealed, secondsAhead } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"
import type { Journal } from "./chain.ts"
import type { EntryContent, EntryRow } from "./device-stores.ts"
import { settled, waitingRows } from "./rows.ts"

const entriesAtOnce = 20

export type Delivery = "done" | "offline" | "signed-out" | "broken"

const openAll = async (journal: Journal, rows: readonly EntryRow[]): Promise<EntryContent[]> => {
  const contents = await Promise.all(
    rows.map(({ sealed }) => (sealed === undefined ? undefined : openSealed<EntryContent>(journal.keys.seal, sealed))),
  )
  return contents.filter((content) => content !== undefined)
}

/** Writes what the office said of each entry; gives how many it has named. */
const settle = async (journal: Journal, rows: readonly EntryRow[], reply: JournalReply): Promise<number> => {
  const { rows: values, named } = settled(rows, reply.results)
  await journal.stores.change(values.map((value) => ({ put: "entries" as const, value })))
  return named
}

/** Both clocks are kept: entries carry the one they were signed by, this says what the office thought of it. */
const noteClock = ({ stores }: Journal): Promise<void> =>
  stores.put("clock", { name: "office", ahead: secondsAhead(), at: Math.floor(Date.now() / 1000) })

/** Sends what the office has not answered, oldest first. An entry counts as delivered only when the office has named it. */
export const deliver = async (journal: Journal): Promise<Delivery> => {
  for (;;) {
    const [first, ...others] = waitingRows(await journal.stores.all("entries"))
    if (first === undefined) return "done"
    const rows = [first, ...others.filter((row) => row.mandate === first.mandate)].slice(0, entriesAtOnce)
    const signedUnder = (await journal.stores.find("mandates", first.mandate))?.held
    if (signedUnder === undefined) return "broken"
    const contents = await openAll(journal, rows)
    if (contents.length !== rows.length) return "broken"
    const answer = await ask<JournalReply>(activationPaths.journal, {
      headers: changing,
      body: {
        mandate: signedUnder.compact,
        entries: contents.map(({ compact }) => compact),
        requests: [...new Set(contents.map(({ request }) => request))].filter((request) => request !== undefined),
      },
    })
    if (answer.kind === "ok") await noteClock(journal)
    // An answer that names none of them would be asked for again without end.
    if (answer.kind === "ok" && (await settle(journal, rows, answer.value)) > 0) continue
    if (answer.kind === "offline") return "offline"
    return answer.kind === "refused" && answer.problem.code === "not-signed-in" ? "signed-out" : "broken"
  }
}
