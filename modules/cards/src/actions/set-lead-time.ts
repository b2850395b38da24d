import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { LeadTimeBody } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { setLeadDays } from "../store/movements.ts"
import { once } from "./once.ts"
import { type OpenRefusal, openStocks } from "./open-site.ts"

/** How many working days an order takes, as the office knows it; the ordering point follows from it. */
export const setLeadTime =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    body: LeadTimeBody,
  ): Promise<Result<Record<string, never>, OpenRefusal | "command-differs">> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { commandId, ...input } = body
    const { officerId } = officer
    return needs.database.transaction((tx) =>
      once(tx, { officerId, commandId, kind: "lead-time", input, at: needs.now() }, async () => {
        const opened = await openStocks(needs, tx, { officer, power: "supervise", siteIds: [body.siteId] })
        if (!opened.ok) return opened
        await tx.run(setLeadDays, body.siteId, body.leadDays)
        await needs.recordAudit(tx, {
          ...{ action: "blanks.lead-time-set", actor: `officer:${officerId}`, subject: `site:${body.siteId}` },
          detail: { leadDays: body.leadDays },
        })
        return accept({})
      }),
    )
  }
