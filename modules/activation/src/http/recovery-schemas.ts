import { authenticationResponse, registrationResponse } from "@jatidiri/http"
import Type from "typebox"
import { bindingNotices, bindingStates } from "../recovery-contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const compact = Type.String({ minLength: 1, maxLength: 8192 })
const time = Type.String({ format: "date-time" })
/** Sixteen characters of Crockford base32, hyphens and case as typed. */
const recoveryCode = Type.String({ minLength: 16, maxLength: 32 })

const byProof = Type.Object({ proof: compact }, closed)
const options = Type.Record(Type.String(), Type.Unknown())

export const bindingStateBody = byProof
export const bindingStateReply = Type.Object({
  state: Type.Enum(bindingStates),
  reason: Type.Optional(Type.String()),
  at: Type.Optional(time),
  recovery: Type.Object({ code: Type.Boolean(), passkey: Type.Boolean() }),
  notices: Type.Array(
    Type.Object({
      notice: Type.Enum(bindingNotices),
      at: time,
      until: Type.Optional(time),
      rebinding: Type.Optional(uuid),
    }),
  ),
})

export const recoverySetupBody = byProof

export const passkeyAnswer = Type.Object({ challengeId: uuid, response: authenticationResponse }, closed)

export const recoveryBlockBody = Type.Union([
  Type.Object({ code: recoveryCode }, closed),
  Type.Object({ passkey: passkeyAnswer }, closed),
])

export const recoveryPasskeyOptionsBody = byProof
export const recoveryPasskeyOptionsReply = Type.Object({ options })
export const recoveryPasskeyBody = Type.Object({ proof: compact, response: registrationResponse }, closed)
export const recoveryPasskeyUseBody = Type.Object({}, closed)
export const recoveryPasskeyUseReply = Type.Object({ options, challengeId: uuid })

export const rebindingBody = Type.Union([
  Type.Object({ code: recoveryCode, request: compact }, closed),
  Type.Object({ passkey: passkeyAnswer, request: compact }, closed),
])
export const rebindingReply = Type.Object({ rebindingId: uuid, readyAt: time })
export const rebindingMoveBody = Type.Object({ proof: compact, request: compact }, closed)
export const rebindingMoveReply = Type.Object({ rebindingId: uuid })
export const rebindingCancelBody = byProof
export const rebindingCollectBody = Type.Object({ request: compact, proof: compact }, closed)
