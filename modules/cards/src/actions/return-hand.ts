import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CardRefusal, HandsReply, ReturnBody, ReturnReply } from "../contract.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { endHandOuts, holdHand, insertEvent, listHands as list } from "../store/queue.ts"
import { once } from "./once.ts"

/** What officers have taken and not reported, in the regions where this one watches over them. */
export const listHands =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<HandsReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = needs.reasonNotTo(officer, "supervise", officer.servicePoint.regionCode)
    if (refusal !== undefined) return refuse(refusal)
    const regions = officer.regions.filter((code) => needs.reasonNotTo(officer, "supervise", code) === undefined)
    const rows = await needs.database.rows(
      list,
      regions.flatMap((code) => [code, `${code}.%`]),
    )
    const ids = [...new Set(rows.map((row) => row.officer_id))]
    const names = await needs.nameOfficers(needs.database, ids)
    const hands = rows.map(({ officer_id: id, site_id: siteId, site, people, since }) => {
      return { officer: { id, name: names.get(id) ?? "" }, site, siteId, people, since: since.toISOString() }
    })
    return accept({ hands })
  }

export type ReturnRefusal = Extract<CardRefusal, PermissionRefusal | "command-differs" | "site-unknown">

/** Of an officer who does not come back to say: what he had in hand at a site goes back to its place, and costs no blank. */
export const returnHand =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: ReturnBody): Promise<Result<ReturnReply, ReturnRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "return", input, at: needs.now() }, async () => {
        const site = await needs.findSite(tx, body.siteId)
        if (site === undefined) return refuse("site-unknown")
        const refusal = needs.reasonNotTo(officer, "supervise", site.regionCode)
        if (refusal !== undefined) return refuse(refusal)
        const rows = await tx.rows(holdHand, body.officerId, body.siteId)
        const at = needs.now()
        const ids = rows.map((row) => row.resident_id)
        const waiting = ids.map(() => "waiting")
        await tx.run(endHandOuts, ids, waiting, at)
        for (const { resident_id: id, hand_out } of rows)
          await tx.run(insertEvent, id, "failed", "not-printed", hand_out, body.siteId, officerId, at)
        const detail = { of: `officer:${body.officerId}`, people: rows.length }
        await needs.recordAudit(tx, {
          ...{ action: "cards.hand-returned", actor: `officer:${officerId}`, subject: `site:${body.siteId}`, detail },
        })
        return accept({ people: rows.length })
      }),
    )
  }
