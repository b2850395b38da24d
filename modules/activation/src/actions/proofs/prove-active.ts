import type { Tx } from "@jatidiri/database"
import type { BindingQuestion, ParseRefusal, Signed } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, findBindingRow, lockHolder } from "../../store/bindings.ts"
import { type BoundKeyRefusal, proveBoundKey } from "./prove-bound-key.ts"

export type ActiveRefusal = BoundKeyRefusal | Extract<ActivationRefusal, "binding-ended">

type Active<Payload> = { readonly binding: BindingRow; readonly payload: Payload }

/** The binding in force of the phone that signed this. Takes the holder's lock, so that it stands until the end. */
export const proveActive = async <Payload extends BindingQuestion>(
  tx: Tx,
  parsed: Result<Signed<Payload>, ParseRefusal>,
  needs: Needs,
): Promise<Result<Active<Payload>, ActiveRefusal>> => {
  const proven = await proveBoundKey(tx, parsed, needs)
  if (!proven.ok) return proven
  const { bindings, payload } = proven.value
  const [binding] = bindings
  await tx.get(lockHolder, binding.resident_id)
  const now = await tx.get(findBindingRow, binding.binding_id)
  return now.state === "active" ? accept({ binding: now, payload }) : refuse("binding-ended")
}
