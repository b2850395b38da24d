import { closedObject, type Shape } from "@jatidiri/kernel"
import type { BindingMove, BindingQuestion, PasskeySetup, RebindingCancel, RecoverySetup } from "./recovery-words.ts"
import { proof, sha256, uuid } from "./shapes.ts"

export const bindingQuestion: Shape<BindingQuestion> = closedObject(proof)
export const recoverySetup: Shape<RecoverySetup> = closedObject({ ...proof, code_hash: sha256 })
export const passkeySetup: Shape<PasskeySetup> = closedObject({ ...proof, answer_hash: sha256 })
export const bindingMove: Shape<BindingMove> = closedObject({ ...proof, request_hash: sha256, key_thumbprint: sha256 })
export const rebindingCancel: Shape<RebindingCancel> = closedObject({ ...proof, rebinding: uuid })
