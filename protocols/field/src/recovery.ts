import type { Digest, Result } from "@jatidiri/kernel"
import { hashCompact } from "./hashes.ts"
import { type DeviceSigner, type ProofNeeds, type ProofRefusal, verifyDeviceSigned } from "./proofs.ts"
import * as shapes from "./recovery-shapes.ts"
import type { BindingMove, BindingQuestion, PasskeySetup, RebindingCancel, RecoverySetup } from "./recovery-words.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"

const named = { maxBytes: 1_500, keyMembers: ["kid"] } as const
const question: Kind<BindingQuestion> = { ...named, typ: types.bindingQuestion, shape: shapes.bindingQuestion }
const setup: Kind<RecoverySetup> = { ...named, typ: types.recoverySetup, shape: shapes.recoverySetup }
const passkey: Kind<PasskeySetup> = { ...named, typ: types.passkeySetup, shape: shapes.passkeySetup }
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

/** The bound phone says which passkey is good for its binding, by the authenticator's whole answer. */
export const makePasskeySetup = (set: PasskeySetup, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(passkey, { header: { kid }, payload: set }, sign)
export const parsePasskeySetup = (text: string): Result<Signed<PasskeySetup>, ParseRefusal> =>
  parseSigned(passkey, text)

/** What a WebAuthn registration gives, both parts as base64url. */
type PasskeyAnswer = { readonly clientDataJSON: string; readonly attestationObject: string }

/** base64url SHA-256 of `jatidiri-passkey:`, both parts as they are sent, and a dot between them. */
export const hashPasskeyAnswer = (answer: PasskeyAnswer, digest: Digest): Promise<string> =>
  hashCompact(`jatidiri-passkey:${answer.clientDataJSON}.${answer.attestationObject}`, digest)

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
