import type { Tx } from "@jatidiri/database"
import { type EventDetail, insertEvent } from "../../store/sites.ts"
import type { SiteRoom } from "./needs.ts"

type Noted = {
  readonly siteId: string
  readonly actor: string
  readonly kind: string
  readonly reason?: string | undefined
  readonly detail?: EventDetail
}

/** A step in a site's life, in its history and, last in the transaction, in the audit log. */
export const noteEvent = async (
  needs: Pick<SiteRoom, "now" | "recordAudit">,
  tx: Tx,
  { siteId, actor, kind, reason, detail }: Noted,
): Promise<void> => {
  const kept = detail === undefined ? null : JSON.stringify(detail)
  await tx.run(insertEvent, siteId, needs.now(), actor, kind, reason ?? null, kept)
  await needs.recordAudit(tx, {
    action: `site.${kind}`,
    actor,
    subject: `site:${siteId}`,
    ...(reason === undefined ? {} : { detail: { reason } }),
  })
}
