import type { Tx } from "@jatidiri/database"
import { parseRecoverySetup } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import { toDate } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { findBindingRow, lockHolder } from "../../store/bindings.ts"
import { findCodeEverSet, insertCode, retireCodes } from "../../store/recovery.ts"
import { type BoundKeyRefusal, proveBoundKey } from "../proofs/prove-bound-key.ts"

export type SetupRefusal = BoundKeyRefusal | Extract<ActivationRefusal, "binding-ended" | "code-used">

/** A hash counts for one binding, and never again after a later one took its place. */
const isSetAlready = async (tx: Tx, codeHash: string, bindingId: string): Promise<Result<boolean, "code-used">> => {
  const known = await tx.find(findCodeEverSet, codeHash)
  if (known === undefined) return accept(false)
  return known.binding_id === bindingId && !known.retired ? accept(true) : refuse("code-used")
}

const setIn = async (tx: Tx, proof: string, needs: Needs): Promise<Result<void, SetupRefusal>> => {
  const proven = await proveBoundKey(tx, parseRecoverySetup(proof), needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  const { resident_id, binding_id } = bindings[0]
  await tx.get(lockHolder, resident_id)
  if ((await tx.get(findBindingRow, binding_id)).state !== "active") return refuse("binding-ended")
  const known = await isSetAlready(tx, payload.code_hash, binding_id)
  if (!known.ok) return known
  if (known.value) return accept(undefined)
  const [signedAt, now] = [toDate(payload.iat), needs.now()]
  await tx.run(retireCodes, binding_id, signedAt, now)
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

/** The bound phone says which code is good for its binding; the one signed later holds. The same again changes nothing. */
export const setRecoveryCode =
  (needs: Needs) =>
  (proof: string): Promise<Result<void, SetupRefusal>> =>
    needs.database.transaction((tx) => setIn(tx, proof, needs))
