import type { Tx } from "@jatidiri/database"
import { parseRecoverySetup } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import { toDate, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { findCode, findStandingCode, insertCode, replaceCode } from "../../store/recovery-codes.ts"
import { type ActiveRefusal, proveActive } from "../proofs/prove-active.ts"

export type SetupRefusal = ActiveRefusal | Extract<ActivationRefusal, "code-used" | "signed-earlier">

/** A hash counts for one binding, and never again after a later one took its place. */
const isSetAlready = async (tx: Tx, codeHash: string, bindingId: string): Promise<Result<boolean, "code-used">> => {
  const known = await tx.find(findCode, codeHash)
  if (known === undefined) return accept(false)
  return known.binding_id === bindingId && !known.retired ? accept(true) : refuse("code-used")
}

/**
 * The code that stands gives way to one that was signed later, and still blocks for the waiting time. A phone whose clock
 * is ahead is taken to have signed when we heard it, so that it keeps nothing out once its clock is right.
 */
const makeRoom = async (
  tx: Tx,
  { binding_id, signedAt }: { readonly binding_id: string; readonly signedAt: Date },
  needs: Needs,
): Promise<Result<void, "signed-earlier">> => {
  const standing = await tx.find(findStandingCode, binding_id)
  if (standing !== undefined && standing.signed_at.getTime() > signedAt.getTime()) return refuse("signed-earlier")
  const now = needs.now()
  await tx.run(replaceCode, binding_id, now, new Date(now.getTime() + needs.recoveryWaitSeconds * 1000))
  return accept(undefined)
}

const setIn = async (tx: Tx, proof: string, needs: Needs): Promise<Result<void, SetupRefusal>> => {
  const active = await proveActive(tx, parseRecoverySetup(proof), needs)
  if (!active.ok) return active
  const { binding, payload } = active.value
  const { resident_id, binding_id } = binding
  const known = await isSetAlready(tx, payload.code_hash, binding_id)
  if (!known.ok) return known
  if (known.value) return accept(undefined)
  const now = needs.now()
  const signedAt = toDate(Math.min(payload.iat, toSeconds(now)))
  const replaced = await makeRoom(tx, { binding_id, signedAt }, needs)
  if (!replaced.ok) return replaced
  // Touches no row where the same hash is being set for another binding at this moment.
  if ((await tx.run(insertCode, payload.code_hash, resident_id, binding_id, signedAt, now)) === 0)
    return refuse("code-used")
  await needs.recordAudit(tx, {
    action: "recovery.set",
    actor: `resident:${resident_id}`,
    subject: `resident:${resident_id}`,
    detail: { binding: binding_id, way: "code" },
  })
  return accept(undefined)
}

/** The bound phone says which code is good for its binding; one signed before it is refused. The same again changes nothing. */
export const setRecoveryCode =
  (needs: Needs) =>
  (proof: string): Promise<Result<void, SetupRefusal>> =>
    needs.database.transaction((tx) => setIn(tx, proof, needs))
