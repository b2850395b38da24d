import Type from "typebox"
import { checkResults } from "../acceptance-contract.ts"
import { regionName } from "./schemas.ts"

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

const day = Type.Optional(Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" }))
export const acceptanceQuery = Type.Object({ from: day, to: day }, { additionalProperties: false })

/** `checks` are verdicts: what was declined, expired or did not prove itself never became one. */
const sums = {
  checks: Type.Integer(),
  accepted: Type.Integer(),
  manual: Type.Integer(),
  rejected: Type.Integer(),
  declined: Type.Integer(),
  expired: Type.Integer(),
  unproven: Type.Integer(),
}

const reason = Type.Object({ result: Type.Enum(checkResults), reason: Type.String(), checks: Type.Integer() })

const acceptedPurpose = Type.Object({
  purposeId: Type.String(),
  name: Type.Object({ id: Type.String(), en: Type.String() }),
  since: Type.String(),
  ended: orNull(Type.String()),
  ...sums,
})

/** Those that never asked have sums of nought and no last day. */
export const acceptingParty = Type.Object({
  relyingPartyId: Type.String(),
  name: Type.String(),
  ...sums,
  lastDay: orNull(Type.String()),
  purposes: Type.Array(acceptedPurpose),
  reasons: Type.Array(reason),
})

/** The same in every region: a check says nothing of where the resident lives. */
export const acceptance = Type.Object({
  region: regionName,
  from: Type.String(),
  to: Type.String(),
  ...sums,
  parties: Type.Array(acceptingParty),
  days: Type.Array(Type.Object({ day: Type.String(), checks: Type.Integer(), accepted: Type.Integer() })),
})
