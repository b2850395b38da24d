import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { CardRefusal, HandOutBody, HandOutReply } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { countInHand, endHandOuts, handOutNext, insertEvent, listInHand } from "../store/queue.ts"
import { once } from "./once.ts"
import { type OpenRefusal, openStocks } from "./open-site.ts"
import { auditLook, namePeople } from "./show-people.ts"

export type HandOutRefusal = Extract<CardRefusal, OpenRefusal | "command-differs" | "blanks-short" | "queue-empty">
type Given = { readonly officer: SignedInOfficer; readonly body: HandOutBody; readonly regency: string }

const regencyLength = 5

/**
 * So many who are still active in the register, as far as there are. What it no longer has as active cannot be printed and
 * leaves the queue; others are taken instead.
 */
const takeActive = async (needs: Needs, tx: Tx, { officer, body, regency }: Given, handOut: string) => {
  const patterns = officer.regions.flatMap((code) => [code, `${code}.%`])
  const [who, now] = [officer.officerId, needs.now()]
  const [there, gone]: [string[], string[]] = [[], []]
  while (there.length < body.count) {
    const wanted = body.count - there.length
    const taken = await tx.rows(handOutNext, regency, patterns, wanted, handOut, body.siteId, who, now)
    if (taken.length === 0) break
    const ids = taken.map((row) => row.resident_id)
    const active = new Set((await needs.listResidents(tx, ids)).map(({ residentId }) => residentId))
    for (const id of ids) (active.has(id) ? there : gone).push(id)
  }
  // Once, at the end: the sums of those who wait are changed in one order.
  const closed = gone.map(() => "closed")
  if (gone.length > 0) await tx.run(endHandOuts, gone, closed, now)
  return there
}

const take = async (needs: Needs, tx: Tx, given: Given): Promise<string | undefined> => {
  const { officer, body } = given
  const handOut = randomUUID()
  const [who, now] = [officer.officerId, needs.now()]
  const there = await takeActive(needs, tx, given, handOut)
  if (there.length === 0) return undefined
  for (const id of there) await tx.run(insertEvent, id, "handed-out", "", handOut, body.siteId, who, now)
  // Last in the transaction: the log's strand is held until it commits.
  for (const residentId of there) await auditLook(needs, tx, officer, { residentId, why: "card-print" })
  return handOut
}

/**
 * The next of the regency in the order of priority, for one officer to print at one site; nobody else is handed them. Never
 * more than the site has blanks for. The answer kept for a repeated command names nobody.
 */
export const handOut =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: HandOutBody): Promise<Result<HandOutReply, HandOutRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    return needs.database.transaction(async (tx): Promise<Result<HandOutReply, HandOutRefusal>> => {
      const done = await once(tx, { officerId, commandId, kind: "hand-out", input, at: needs.now() }, async () => {
        const opened = await openStocks(needs, tx, { officer, power: "activate", siteIds: [body.siteId] })
        if (!opened.ok) return opened
        const [stock] = opened.value
        const inHand = (await tx.get(countInHand, body.siteId)).n
        if (stock === undefined || inHand + body.count > stock.pieces) return refuse("blanks-short")
        const regency = stock.region_code.slice(0, regencyLength)
        const made = await take(needs, tx, { officer, body, regency })
        return made === undefined ? refuseAndKeep("queue-empty") : accept({ handOut: made })
      })
      if (!done.ok) return done
      const rows = (await tx.rows(listInHand, officerId)).filter(({ hand_out }) => hand_out === done.value.handOut)
      return accept({ people: await namePeople(needs, tx, officer, rows) })
    })
  }
