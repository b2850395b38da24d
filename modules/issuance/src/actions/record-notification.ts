import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import { parseNotification } from "@jatidiri/openid4vc"
import { issuancePaths } from "../contract.ts"
import type { AccessRefusal, Needs } from "../needs.ts"
import { recordNotification as recordStatement } from "../store/tickets.ts"
import type { CollectCommand } from "./collect-credentials.ts"

export type NotificationRefusal = AccessRefusal | "invalid_notification_request" | "invalid_notification_id"

const uuidShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What became of delivered credentials (OpenID4VCI 1.0 §11). Said again, the last word stays; free text is dropped. */
export const recordNotification =
  (needs: Needs) =>
  async ({ authorization, dpop, body }: CollectCommand): Promise<Result<void, NotificationRefusal>> => {
    const url = `${needs.baseUrl}${issuancePaths.notification}`
    const proven = await needs.verifyAccess({ authorization, dpop, method: "POST", url })
    if (!proven.ok) return proven
    const notification = parseNotification(body)
    if (!notification.ok) return notification
    const { notification_id: ticketId, event } = notification.value
    if (!uuidShape.test(ticketId)) return refuse("invalid_notification_id")
    return needs.database.transaction(async (tx) => {
      const { grantId, bindingId, residentId, spendProof } = proven.value
      const spent = await spendProof(tx)
      if (!spent.ok) return spent
      const rows = await tx.run(recordStatement, ticketId, grantId, event, needs.now())
      if (rows === 0) return refuseAndKeep("invalid_notification_id")
      await needs.recordAudit(tx, {
        action: "credential.notified",
        actor: `binding:${bindingId}`,
        subject: `resident:${residentId}`,
        detail: { ticket: ticketId, event },
      })
      return accept(undefined)
    })
  }
