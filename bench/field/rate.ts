import { activationPaths, type JournalReply } from "@jatidiri/activation/contract"
import { Pool } from "undici"
import type { BareAnswer, BareQuestion } from "../issuance/messages.ts"
import { startPeer } from "../rig/processes.ts"
import type { Office, Tablet } from "./tablet.ts"

const entriesAtOnce = 20

type Content = { readonly compact: string; readonly request?: string }

/** What of a tablet's journal waits, as the bodies that it sends; from here on it counts as sent. */
const takeBatches = async ({ code, journal }: Tablet): Promise<string[]> => {
  const rows = (await journal.stores.all("entries")).filter(({ state }) => state === "stored")
  const contents: Content[] = []
  for (const row of rows) {
    const content = row.sealed === undefined ? undefined : await code.openSealed<Content>(journal.keys.seal, row.sealed)
    if (content !== undefined) contents.push(content)
    await journal.stores.put("entries", { ...row, state: "acknowledged" })
  }
  const batches: string[] = []
  for (let at = 0; at < contents.length; at += entriesAtOnce) {
    const some = contents.slice(at, at + entriesAtOnce)
    const requests = some.flatMap(({ request }) => request ?? [])
    batches.push(
      JSON.stringify({ mandate: journal.held.compact, entries: some.map(({ compact }) => compact), requests }),
    )
  }
  return batches
}

const send = async (pool: Pool, cookie: string, body: string): Promise<number> => {
  const headers = { "content-type": "application/json", "x-jatidiri": "1", cookie }
  const reply = await pool.request({ method: "POST", path: activationPaths.journal, headers, body })
  const text = await reply.body.text()
  if (reply.statusCode !== 200) throw new Error(`the journal answered ${reply.statusCode}: ${text}`)
  const { results } = JSON.parse(text) as JournalReply // the shape of the contract
  const refused = results.find(({ result }) => result !== "accepted")
  if (refused !== undefined) throw new Error(`an entry was not accepted: ${refused.code}`)
  return results.length
}

/** Entries a second that the office accepts when every tablet sends batch after batch, all of them at once. */
export const deliverAll = async ({ port }: Office, tablets: readonly Tablet[]) => {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: tablets.length, pipelining: 1 })
  const work: (() => Promise<number>)[] = []
  for (const tablet of tablets) {
    const batches = await takeBatches(tablet)
    work.push(async () => {
      let entries = 0
      for (const body of batches) entries += await send(pool, tablet.cookie, body)
      return entries
    })
  }
  const began = performance.now()
  const entries = (await Promise.all(work.map((send) => send()))).reduce((sum, one) => sum + one, 0)
  const seconds = (performance.now() - began) / 1000
  await pool.close()
  return { entries, seconds }
}

/** ES256 verifications a second on one core. */
export const measureVerifies = async (): Promise<number> => {
  const bare = startPeer<BareQuestion, BareAnswer>("issuance/bare.ts")
  return bare
    .ask({ asked: "rates", milliseconds: 500 })
    .then(({ verifies }) => verifies)
    .finally(() => bare.end())
}
