import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import type { ActivationRefusal, BindingRevocationBody } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { findActiveBindingOf, lockHolder, markRevoked } from "../store/bindings.ts"
import { claimCommand, getCommand } from "../store/entries.ts"
import { closeBinding } from "./close-binding.ts"

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

/** Waits for an equal command under way; true when this one is the first. */
const isFirst = async (
  tx: Tx,
  officerId: string,
  command: BindingRevocationBody,
  needs: Needs,
): Promise<Result<boolean, "command-differs">> => {
  const { commandId, residentId, reason } = command
  const hash = toBase64url(await needs.crypto.digest(encodeUtf8(`${commandId} ${residentId} ${reason}`)))
  if ((await tx.run(claimCommand, officerId, commandId, hash, needs.now())) === 1) return accept(true)
  const first = await tx.get(getCommand, officerId, commandId)
  return first.input_hash === hash ? accept(false) : refuse("command-differs")
}

const revokeIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  command: BindingRevocationBody,
  needs: Needs,
): Promise<Result<void, RevocationRefusal>> => {
  const first = await isFirst(tx, officer.officerId, command, needs)
  if (!first.ok) return first
  if (!first.value) return accept(undefined)
  const resident = await needs.findResident(tx, command.residentId)
  if (resident === undefined) return refuse("binding-unknown")
  // Before anything of bindings is said: whether somebody elsewhere has one is not this officer's to know.
  const refusal = needs.reasonNotTo(officer, "revoke", resident.regionCode)
  if (refusal !== undefined) return refuse(refusal)
  if ((await tx.find(lockHolder, command.residentId)) === undefined) return refuse("binding-unknown")
  const binding = await tx.find(findActiveBindingOf, command.residentId)
  if (binding === undefined) return refuse("binding-ended")
  const { id, regionCode } = officer.servicePoint
  const where = {
    serviceRegionCode: regionCode,
    servicePointId: id,
    channel: "service-point",
    officerId: officer.officerId,
  } as const
  const at = needs.now()
  await tx.run(markRevoked, command.residentId, at)
  await closeBinding(
    tx,
    binding,
    { state: "ended", reason: command.reason, at, actor: `officer:${officer.officerId}`, where },
    needs,
  )
  return accept(undefined)
}

/**
 * An officer takes a resident's binding away. Vouchers signed before that and not yet seen are held for review. The
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
