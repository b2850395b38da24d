import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { addPause, endPause, resumeBinding, suspendBinding } from "../store/status.ts"

/**
 * Suspends what a binding was given, and lets it collect nothing more, until it is resumed; what is revoked stays revoked.
 * The caller holds the binding, so that nothing is signed for it at the same moment. Repeating it changes nothing.
 */
export const pauseCredentials =
  (needs: Needs) =>
  async (tx: Tx, bindingId: string): Promise<void> => {
    if ((await tx.run(addPause, bindingId, needs.now())) === 0) return
    const count = Number((await tx.get(suspendBinding, bindingId, needs.now())).count)
    await needs.recordAudit(tx, {
      action: "credential.suspended",
      actor: "room:issuance",
      subject: `binding:${bindingId}`,
      detail: { count },
    })
  }

/** What was only suspended is valid again. Repeating it changes nothing. */
export const resumeCredentials =
  (needs: Needs) =>
  async (tx: Tx, bindingId: string): Promise<void> => {
    if ((await tx.run(endPause, bindingId)) === 0) return
    const count = Number((await tx.get(resumeBinding, bindingId, needs.now())).count)
    await needs.recordAudit(tx, {
      action: "credential.resumed",
      actor: "room:issuance",
      subject: `binding:${bindingId}`,
      detail: { count },
    })
  }
