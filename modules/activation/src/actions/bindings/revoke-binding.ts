import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse, refuseAndKeep } from "@jatidiri/kernel"
import type { ActivationRefusal, BindingRevocationBody } from "../../contract.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { addHolder, findActiveBindingOf, listBindings, lockHolder, markRevoked } from "../../store/bindings.ts"
import { forgetCommand } from "../../store/entries.ts"
import { isFirst } from "../once.ts"
import { cancelAll } from "../recovery/close-rebindings.ts"
import { closeBinding, whereOf } from "./close-binding.ts"
import { noteOnHeld } from "./note-on-held.ts"

export type RevocationRefusal = Extract<
  ActivationRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "binding-unknown"
  | "binding-ended"
  | "command-differs"
>

/** Nothing is in force, but a voucher signed before may still be on its way to us: it will wait for a person. */
const noteAhead = async (
  tx: Tx,
  officerId: string,
  { commandId, residentId }: BindingRevocationBody,
  needs: Needs,
): Promise<Result<void, RevocationRefusal>> => {
  const hadAny = (await tx.rows(listBindings, residentId)).length > 0
  await tx.run(markRevoked, residentId, needs.now())
  await noteOnHeld(tx, residentId, needs)
  await cancelAll(tx, residentId, { because: "revoked", actor: `officer:${officerId}` }, needs)
  await tx.run(forgetCommand, officerId, commandId)
  await needs.recordAudit(tx, {
    action: "binding.revoked-ahead",
    actor: `officer:${officerId}`,
    subject: `resident:${residentId}`,
  })
  return refuseAndKeep(hadAny ? "binding-ended" : "binding-unknown")
}

const revokeIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  command: BindingRevocationBody,
  needs: Needs,
): Promise<Result<void, RevocationRefusal>> => {
  const { officerId } = officer
  const { commandId, residentId, reason } = command
  const first = await isFirst(tx, { officerId, commandId, input: `${residentId} ${reason}` }, needs)
  if (!first.ok) return first
  if (!first.value) return accept(undefined)
  const resident = await needs.findResident(tx, residentId)
  if (resident === undefined) return refuse("binding-unknown")
  // Before anything of bindings is said: whether somebody elsewhere has one is not this officer's to know.
  const refusal = needs.reasonNotTo(officer, "revoke", resident.regionCode)
  if (refusal !== undefined) return refuse(refusal)
  // A row that is not there cannot be locked: his very first activation may be under way.
  await tx.run(addHolder, residentId)
  await tx.get(lockHolder, residentId)
  const binding = await tx.find(findActiveBindingOf, residentId)
  if (binding === undefined) return noteAhead(tx, officerId, command, needs)
  const where = whereOf(officer)
  const at = needs.now()
  await tx.run(markRevoked, residentId, at)
  const actor = `officer:${officerId}`
  await closeBinding(tx, binding, { state: "ended", reason, at, actor, where }, needs)
  await cancelAll(tx, residentId, { because: "revoked", actor }, needs)
  await noteOnHeld(tx, residentId, needs)
  return accept(undefined)
}

/**
 * An officer takes a resident's binding away. Vouchers signed before that and not yet seen are held for review, and whoever
 * decides about one that waits is told; also where no binding was in force: then he is refused, and that much is kept. The
 * same command again changes nothing.
 */
export const revokeBinding =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    command: BindingRevocationBody,
  ): Promise<Result<void, RevocationRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "revoke", officer?.servicePoint.regionCode ?? "")
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction((tx) => revokeIn(tx, officer, command, needs))
  }
