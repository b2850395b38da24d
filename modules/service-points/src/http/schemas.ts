import { regionLevels } from "@jatidiri/kernel"
import Type from "typebox"
import { hostKinds, mostKit, mostOfficers, mostResidents, residentsAPart, roundStates } from "../contract.ts"

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
const named = shownText(64)
const host = Type.Object({ kind: Type.Enum(hostKinds), name: shownText(120) }, closed)

export const planBody = Type.Object(
  {
    commandId: uuid,
    name: named,
    host,
    place: Type.Optional(named),
    kit: Type.Optional(Type.Array(named, { maxItems: mostKit, uniqueItems: true })),
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

/** What the office knows of a round's work: what its devices have not delivered yet is not in it. */
const roundYield = Type.Object({
  activated: Type.Integer(),
  refused: Type.Integer(),
  barriers: Type.Integer(),
  blanks: Type.Integer(),
})

export const round = Type.Object({
  roundId: uuid,
  name: Type.String(),
  host: Type.Object({ kind: Type.Enum(hostKinds), name: Type.String() }),
  place: Type.Optional(Type.String()),
  kit: Type.Array(Type.String()),
  regionCode,
  regionName: Type.String(),
  from: moment,
  until: moment,
  state: Type.Enum(roundStates),
  residents: Type.Integer(),
  team: Type.Array(Type.Object({ officerId: uuid, name: Type.String() })),
  yield: roundYield,
})
export const roundsReply = Type.Object({ rounds: Type.Array(round) })

const region = Type.Object({ code: regionCode, name: Type.String(), level: Type.Enum(regionLevels) })
export const regionParams = Type.Object({ code: regionCode })
export const regionReply = Type.Object({ region, children: Type.Array(region) })

export const commandBody = Type.Object({ commandId: uuid }, closed)
/** `again`: made anew, once a command, while nobody has fetched it. */
export const packBody = Type.Object({ commandId: uuid, again: Type.Optional(Type.Literal(true)) }, closed)
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
  statusLists: Type.Array(Type.String()),
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
