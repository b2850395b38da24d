import { authenticationResponse, registrationResponse } from "@jatidiri/http"
import Type from "typebox"
import { placeKinds, powers, roles } from "../contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const base64url = (maxLength: number) => Type.String({ pattern: "^[A-Za-z0-9_-]+$", maxLength })
const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })
const moment = Type.String({
  pattern: "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?Z$",
})
/** What a mandate will hold, so that no assignment is taken that could never be signed. */
const shownText = Type.String({ pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+$", maxLength: 64 })
const powerList = Type.Array(Type.Enum(powers), { maxItems: powers.length })
const mandatePowers = Type.Array(
  Type.Union([Type.Literal("activate"), Type.Literal("refuse"), Type.Literal("provisional")]),
  { minItems: 1, maxItems: 3, uniqueItems: true },
)

export const publicJwk = Type.Object(
  { kty: Type.Literal("EC"), crv: Type.Literal("P-256"), x: base64url(43), y: base64url(43) },
  closed,
)

export const officer = Type.Object({
  officerId: Type.String(),
  name: Type.String(),
  role: Type.Enum(roles),
  powers: powerList,
  regions: Type.Array(Type.String()),
  servicePoint: Type.Object({
    id: Type.String(),
    name: Type.String(),
    regionCode: Type.String(),
    dailyQuota: Type.Integer(),
  }),
})

const ticket = base64url(64)
const compact = Type.String({ minLength: 1, maxLength: 8192 })

export const enrolmentOptionsBody = Type.Object({ ticket }, closed)

export const enrolmentBody = Type.Object({ ticket, response: registrationResponse }, closed)
export const signInBody = Type.Object({ challengeId: uuid, response: authenticationResponse }, closed)
export const signInOptionsBody = Type.Object({}, closed)

export const enrolmentOptionsReply = Type.Object({ options: Type.Record(Type.String(), Type.Unknown()) })
export const signInOptionsReply = Type.Object({
  options: Type.Record(Type.String(), Type.Unknown()),
  challengeId: uuid,
})

/** `round`: for the field round with this id; left out, from the standing assignment. */
export const mandateBody = Type.Object(
  { commandId: uuid, deviceKey: publicJwk, proof: compact, round: Type.Optional(uuid) },
  closed,
)
export const mandateReply = Type.Object({
  mandate: Type.String(),
  trust: Type.Object({ anchors: Type.Array(Type.String()), demo: Type.Boolean() }),
})

/** `from`: what was signed from this moment on is not accepted. */
export const mandateRevocationBody = Type.Object({ commandId: uuid, mandate: uuid, from: moment }, closed)
export const deviceRevocationBody = Type.Object({ commandId: uuid, device: base64url(43), from: moment }, closed)

export const assignmentBody = Type.Object(
  {
    commandId: uuid,
    officerId: uuid,
    regions: Type.Array(regionCode, { minItems: 1, maxItems: 20, uniqueItems: true }),
    place: Type.Object(
      {
        kind: Type.Enum(placeKinds),
        id: uuid,
        name: shownText,
      },
      closed,
    ),
    powers: mandatePowers,
    days: Type.Integer({ minimum: 1, maximum: 14 }),
    maxActivations: Type.Integer({ minimum: 1, maximum: 10000 }),
  },
  closed,
)
export const assignmentReply = Type.Object({ assignmentId: uuid })

/** `regions`: where he may activate people, refuse and give provisional KTPs. */
export const teamReply = Type.Object({
  officers: Type.Array(
    Type.Object({
      officerId: Type.String(),
      name: Type.String(),
      role: Type.Enum(roles),
      regions: Type.Array(Type.String()),
      servicePoint: Type.Object({ id: Type.String(), name: Type.String() }),
    }),
  ),
})

const time = Type.String({ format: "date-time" })
export const devicesReply = Type.Object({
  devices: Type.Array(
    Type.Object({
      device: Type.String(),
      officer: Type.Object({ id: Type.String(), name: Type.String() }),
      registeredAt: time,
      lastMandate: Type.Optional(
        Type.Object({
          jti: Type.String(),
          place: Type.Object({ kind: Type.Enum(placeKinds), id: Type.String(), name: Type.String() }),
          from: time,
          until: time,
        }),
      ),
      revokedFrom: Type.Optional(time),
    }),
  ),
})
