import Type from "typebox"
import { bindingStates } from "../recovery-contract.ts"
import { entryKinds, reviewDecisions, reviewReasons, roads } from "../review-words.ts"

const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const thumbprint = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" })
const time = Type.String({ format: "date-time" })

const entry = {
  jti: Type.String(),
  kind: Type.Enum(entryKinds),
  signedAt: time,
  receivedAt: time,
  state: Type.Optional(Type.Enum(bindingStates)),
}

/** `held`: it waits for the decision; `state` and `resident` are a voucher's: how its binding stands, and whose it is. */
export const reviewsReply = Type.Object({
  reviews: Type.Array(
    Type.Object({
      ...entry,
      reason: Type.Enum(reviewReasons),
      held: Type.Boolean(),
      openedAt: time,
      officer: Type.Object({ id: Type.String(), name: Type.String() }),
      device: Type.String(),
      place: Type.Object({ kind: Type.String(), id: Type.String(), name: Type.String() }),
      resident: Type.Optional(
        Type.Object({
          residentId: Type.String(),
          name: Type.String(),
          nik: Type.String(),
          regionCode: Type.String(),
        }),
      ),
    }),
  ),
  more: Type.Boolean(),
  next: Type.Optional(Type.String()),
})

/** The list behind the `next` of the one before; only what one device signed. */
export const reviewsQuery = Type.Object(
  { after: Type.Optional(uuid), device: Type.Optional(thumbprint) },
  { additionalProperties: false },
)

export const reviewParams = Type.Object({ jti: uuid })
export const reviewBody = Type.Object(
  { commandId: uuid, decision: Type.Enum(reviewDecisions) },
  { additionalProperties: false },
)

export const deviceParams = Type.Object({ device: thumbprint })
export const deviceEntriesReply = Type.Object({
  entries: Type.Array(
    Type.Object({
      ...entry,
      road: Type.Enum(roads),
      held: Type.Boolean(),
      resident: Type.Optional(
        Type.Object({ residentId: Type.String(), name: Type.String(), regionCode: Type.String() }),
      ),
    }),
  ),
})
