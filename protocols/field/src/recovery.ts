import { type Digest, type Result, refuse } from "@jatidiri/kernel"
import { isForRequest } from "./checks/request.ts"
import { isForResidentKey } from "./checks/resident-key.ts"
import { type DeviceSigner, type ProofNeeds, type ProofRefusal, verifyDeviceSigned } from "./proofs.ts"
import * as shapes from "./recovery-shapes.ts"
import type { BindingMove, BindingQuestion, RebindingCancel, RecoverySetup } from "./recovery-words.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { ActivationRequest } from "./words.ts"

const named = { maxBytes: 1_500, keyMembers: ["kid"] } as const
const question: Kind<BindingQuestion> = { ...named, typ: types.bindingQuestion, shape: shapes.bindingQuestion }
const setup: Kind<RecoverySetup> = { ...named, typ: types.recoverySetup, shape: shapes.recoverySetup }
const move: Kind<BindingMove> = { ...named, typ: types.bindingMove, shape: shapes.bindingMove }
const cancel: Kind<RebindingCancel> = { ...named, typ: types.rebindingCancel, shape: shapes.rebindingCancel }

/** The bound phone asks the office how it stands. */
export const makeBindingQuestion = (asked: BindingQuestion, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(question, { header: { kid }, payload: asked }, sign)
export const parseBindingQuestion = (text: string): Result<Signed<BindingQuestion>, ParseRefusal> =>
  parseSigned(question, text)

/** The bound phone says which recovery code is good for its binding, by the code's hash. */
export const makeRecoverySetup = (set: RecoverySetup, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(setup, { header: { kid }, payload: set }, sign)
export const parseRecoverySetup = (text: string): Result<Signed<RecoverySetup>, ParseRefusal> =>
  parseSigned(setup, text)

/** The old phone hands its binding over to the phone of a request. */
export const makeBindingMove = (moved: BindingMove, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(move, { header: { kid }, payload: moved }, sign)
export const parseBindingMove = (text: string): Result<Signed<BindingMove>, ParseRefusal> => parseSigned(move, text)

/** The old phone says no to a rebinding that somebody began. */
export const makeRebindingCancel = (cancelled: RebindingCancel, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(cancel, { header: { kid }, payload: cancelled }, sign)
export const parseRebindingCancel = (text: string): Result<Signed<RebindingCancel>, ParseRefusal> =>
  parseSigned(cancel, text)

/**
 * The holder of the bound key (`needs.key`) signed it, lately, for us. `header.kid` names the key: find the binding by
 * it, then verify with the key that the binding holds.
 */
export const verifyByBoundKey = <Payload extends BindingQuestion>(
  signed: Signed<Payload>,
  needs: ProofNeeds,
): Promise<Result<Payload, ProofRefusal>> => verifyDeviceSigned(signed, needs)

/** The same, and it moves the binding to this very request's phone. The request must have been verified before. */
export const verifyBindingMove = async (
  signed: Signed<BindingMove>,
  needs: ProofNeeds & { readonly request: Signed<ActivationRequest>; readonly digest: Digest },
): Promise<Result<BindingMove, ProofRefusal | "wrong-request">> => {
  const subject = { signed, request: needs.request, digest: needs.digest }
  const fits = (await isForRequest(subject)) && (await isForResidentKey(subject))
  return fits ? verifyDeviceSigned(signed, needs) : refuse("wrong-request")
}
