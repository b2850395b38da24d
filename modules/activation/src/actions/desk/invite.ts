import { randomUUID } from "node:crypto"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type InvitationReply, invitationMinutes } from "../../contract.ts"
import { makeTypedCode, showTypedCode } from "../../domain/typed-code.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { insertInvitation } from "../../store/invitations.ts"

/** The desk's own code, for a wallet to scan or type: good for one request and a few minutes. */
export const invite =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<InvitationReply, PermissionRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "activate", officer?.servicePoint.regionCode ?? "")
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    const { officerId, servicePoint } = officer
    const [invitation, code] = [randomUUID(), makeTypedCode(needs.crypto.randomBytes)]
    const expiresAt = new Date(needs.now().getTime() + invitationMinutes * 60_000)
    return needs.database.transaction(async (tx) => {
      await tx.run(insertInvitation, invitation, code, officerId, servicePoint.id, expiresAt)
      await needs.recordAudit(tx, {
        action: "invitation.made",
        actor: `officer:${officerId}`,
        subject: `invitation:${invitation}`,
      })
      const url = `${needs.baseUrl}/dompet/#/undangan?kode=${code}`
      return accept({ invitation, code: showTypedCode(code), url, expiresAt: expiresAt.toISOString() })
    })
  }
