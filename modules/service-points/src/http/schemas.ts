import Type from "typebox"
import { hostKinds, mostOfficers, mostResidents, residentsAPart, roundStates } from "../contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })
const nik = Type.String({ pattern: "^[0-9]{16}$" })
const moment = Type.String({
  pattern: "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?Z$",
})
/** A round's name becomes the name of a mandate's place, which takes no more than this. */
const shownText = (maxLength: number) =>
  Type.String({
    pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}][^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",
    maxLength,
  })
const host = Type.Object({ kind: Type.Enum(hostKinds), name: shownText(120) }, closed)

export const planBody = Type.Object(
  {
    commandId: uuid,
    name: shownText(64),
    host,
    regionCode,
    from: moment,
    until: moment,
    officers: Type.Array(uuid, { minItems: 1, maxItems: mostOfficers, uniqueItems: true }),
    invited: Type.Union([
      Type.Object({ niks: Type.Array(nik, { minItems: 1, maxItems: mostResidents }) }, closed),
      Type.Object({ regionCode }, closed),
    ]),
    maxActivations: Type.Integer({ minimum: 1, maximum: 10000 }),
  },
  closed,
)
/** `notInRegister`: numbers of nobody who lives in the round's region. */
export const planReply = Type.Object({ roundId: uuid, residents: Type.Integer(), notInRegister: Type.Integer() })

export const round = Type.Object({
  roundId: uuid,
  name: Type.String(),
  host: Type.Object({ kind: Type.Enum(hostKinds), name: Type.String() }),
  regionCode,
  from: moment,
  until: moment,
  state: Type.Enum(roundStates),
  residents: Type.Integer(),
  team: Type.Array(Type.Object({ officerId: uuid, name: Type.String() })),
})
export const roundsReply = Type.Object({ rounds: Type.Array(round) })

export const commandBody = Type.Object({ commandId: uuid }, closed)
export const roundParams = Type.Object({ roundId: uuid })
export const partParams = Type.Object({
  roundId: uuid,
  packId: uuid,
  number: Type.String({ pattern: "^[1-9][0-9]?$" }),
})

export const pack = Type.Object({
  packId: uuid,
  roundId: uuid,
  madeAt: moment,
  expiresAt: moment,
  residents: Type.Integer(),
  bytes: Type.Integer(),
  parts: Type.Array(Type.Object({ number: Type.Integer(), bytes: Type.Integer(), sha256: Type.String() })),
  trust: Type.Object({ anchors: Type.Array(Type.String()), demo: Type.Boolean() }),
})
export const packProgress = Type.Object({ made: Type.Integer(), parts: Type.Integer() })

/** `regency`: its name, for a device that knows no list of regions. `photo`: base64 of the small JPEG, left out where the register has none. */
export const packPart = Type.Object({
  residents: Type.Array(
    Type.Object({
      residentId: Type.String(),
      nik,
      name: Type.String(),
      birthDay: Type.String(),
      birthPlace: Type.String(),
      sex: Type.String(),
      address: Type.String(),
      regionCode,
      regency: Type.String(),
      recording: Type.String(),
      cohort: Type.String(),
      agency: Type.String(),
      photo: Type.Optional(Type.String()),
    }),
    { maxItems: residentsAPart },
  ),
})
