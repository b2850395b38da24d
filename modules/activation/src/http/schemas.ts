import Type from "typebox"
import { eligibilityRefusals, journalResults, requestStates, revocationReasons, voucherRefusals } from "../contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const compact = Type.String({ minLength: 1, maxLength: 8192 })
const time = Type.String({ format: "date-time" })
/** 22 characters of base64url: 128 bits, of which the officer's screen and logs show none. */
export const requestId = Type.String({ pattern: "^[A-Za-z0-9_-]{22}$" })
/** Crockford base32, hyphen and case as typed. */
const typedCode = Type.String({ minLength: 8, maxLength: 16 })

export const requestBody = Type.Object({ request: compact }, closed)
export const requestReply = Type.Object({ requestId, code: Type.String() })

export const requestParams = Type.Object({ requestId })
export const requestStatusReply = Type.Object({
  state: Type.Enum(requestStates),
  voucher: Type.Optional(Type.String()),
  mandate: Type.Optional(Type.String()),
  reason: Type.Optional(Type.String()),
  rebinding: Type.Optional(uuid),
})

export const invitationBody = Type.Object({}, closed)
export const invitationReply = Type.Object({
  invitation: uuid,
  code: Type.String(),
  url: Type.String(),
  expiresAt: time,
})

const residentSummary = Type.Object({ name: Type.String(), regionCode: Type.String(), cohort: Type.String() })
export const queueReply = Type.Object({
  quota: Type.Integer(),
  done: Type.Integer(),
  waiting: Type.Array(
    Type.Object({ requestId, code: Type.String(), since: time, resident: Type.Optional(residentSummary) }),
  ),
})

export const lookupBody = Type.Union([
  Type.Object({ request: compact }, closed),
  Type.Object({ code: typedCode }, closed),
])
export const lookedUpResident = Type.Object({
  residentId: Type.String(),
  name: Type.String(),
  nik: Type.String(),
  birthDay: Type.String(),
  birthPlace: Type.String(),
  sex: Type.String(),
  address: Type.String(),
  regionCode: Type.String(),
  recording: Type.String(),
  cohort: Type.String(),
  photo: Type.Optional(Type.String({ description: "data URL" })),
})
export const lookupReply = Type.Object({
  requestId,
  request: Type.String(),
  resident: Type.Optional(lookedUpResident),
  eligibility: Type.Union([
    Type.Object({ ok: Type.Literal(true) }),
    Type.Object({ refusal: Type.Enum(eligibilityRefusals) }),
  ]),
})

export const journalBody = Type.Object(
  {
    mandate: compact,
    entries: Type.Array(compact, { minItems: 1, maxItems: 100 }),
    requests: Type.Array(compact, { maxItems: 100 }),
  },
  closed,
)
export const journalReply = Type.Object({
  results: Type.Array(
    Type.Object({
      jti: Type.String(),
      result: Type.Enum(journalResults),
      code: Type.Optional(Type.Enum(voucherRefusals)),
      retryFrom: Type.Optional(time),
    }),
  ),
})

export const redemptionBody = Type.Object(
  { voucher: compact, request: compact, mandate: compact, proof: compact },
  closed,
)
export const redemptionReply = Type.Object({ credentialOffer: Type.Record(Type.String(), Type.Unknown()) })

export const bindingEndBody = Type.Object({ proof: compact }, closed)
export const bindingRevocationBody = Type.Object(
  {
    commandId: uuid,
    // Eighteen digits are the most that every bigint holds.
    residentId: Type.String({ pattern: "^[1-9][0-9]{0,17}$" }),
    reason: Type.Enum(revocationReasons),
  },
  closed,
)
