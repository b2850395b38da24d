import { activationPaths, type JournalReply } from "@jatidiri/activation/contract"
import { ask, openSealed } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"
import type { EntryContent, EntryRow } from "./device-stores.ts"
import type { Journal } from "./sign-entry.ts"

const entriesAtOnce = 20

export type Delivery = "done" | "offline" | "signed-out" | "broken"

const waiting = (rows: readonly EntryRow[]): EntryRow[] =>
  rows.filter(({ state }) => state === "stored" || state === "sent").sort((a, b) => a.seq - b.seq)

const openAll = async (journal: Journal, rows: readonly EntryRow[]): Promise<EntryContent[]> => {
  const contents = await Promise.all(rows.map(({ sealed }) => openSealed<EntryContent>(journal.keys.seal, sealed)))
  return contents.filter((content) => content !== undefined)
}

const settle = async (journal: Journal, rows: readonly EntryRow[], reply: JournalReply): Promise<void> => {
  const results = new Map(reply.results.map((result) => [result.jti, result]))
  await journal.stores.change(
    rows.flatMap((row) => {
      const result = results.get(row.jti)
      if (result === undefined) return []
      const state = result.result === "refused" ? ("refused" as const) : ("acknowledged" as const)
      return [{ put: "entries" as const, value: { ...row, state, code: result.code } }]
    }),
  )
}

const mark = (journal: Journal, rows: readonly EntryRow[], state: "sent" | "stored"): Promise<void> =>
  journal.stores.change(rows.map((row) => ({ put: "entries" as const, value: { ...row, state } })))

/** Sends what the office has not answered, oldest first. An entry counts as delivered only when the office has named it. */
export const deliver = async (journal: Journal): Promise<Delivery> => {
  for (;;) {
    const [first, ...others] = waiting(await journal.stores.all("entries"))
    if (first === undefined) return "done"
    const rows = [first, ...others.filter((row) => row.mandate === first.mandate)].slice(0, entriesAtOnce)
    const signedUnder = (await journal.stores.find("mandates", first.mandate))?.held
    if (signedUnder === undefined) return "broken"
    const contents = await openAll(journal, rows)
    if (contents.length !== rows.length) return "broken"
    await mark(journal, rows, "sent")
    const answer = await ask<JournalReply>(activationPaths.journal, {
      headers: changing,
      body: {
        mandate: signedUnder.compact,
        entries: contents.map(({ compact }) => compact),
        requests: [...new Set(contents.map(({ request }) => request))],
      },
    })
    if (answer.kind === "ok" && answer.value.results.length > 0) {
      await settle(journal, rows, answer.value)
      continue
    }
    await mark(journal, rows, "stored")
    if (answer.kind === "offline") return "offline"
    return answer.kind === "refused" && answer.problem.code === "not-signed-in" ? "signed-out" : "broken"
  }
}
