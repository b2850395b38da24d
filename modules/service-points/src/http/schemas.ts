import { regionLevels } from "@jatidiri/kernel"
import Type from "typebox"
import { hostKinds, residentsAPart, roundStates } from "../contract.ts"
import { invited, series, written } from "./round-shapes.ts"
import { closed, moment, regionCode, uuid } from "./shapes.ts"

const nik = Type.String({ pattern: "^[0-9]{16}$" })

export const planBody = Type.Object(
  { commandId: uuid, regionCode, ...written, invited, series: Type.Optional(series) },
  closed,
)
/** Who was left out of a cohort, an agency or an RT: active already, or not to be activated yet; `more` where not everybody was looked at. */
export const leftOut = Type.Object({
  ...{ active: Type.Integer(), notEligible: Type.Integer() },
  more: Type.Optional(Type.Literal(true)),
})
/** `notInRegister`: numbers of nobody who lives in the round's region. */
export const planReply = Type.Object({
  roundId: uuid,
  residents: Type.Integer(),
  notInRegister: Type.Integer(),
  leftOut: Type.Optional(leftOut),
  seriesId: Type.Optional(uuid),
  rounds: Type.Optional(Type.Integer()),
})

/** What the office knows of a round's work: what its devices have not delivered yet is not in it. */
const roundYield = Type.Object({
  activated: Type.Integer(),
  refused: Type.Integer(),
  barriers: Type.Integer(),
  blanks: Type.Integer(),
})

/**
 * `kit` names everything that goes along, `kits` what of it stands in the register of things. `version` grows with every
 * change; `cancelled` was closed before it began.
 */
export const round = Type.Object({
  roundId: uuid,
  seriesId: Type.Optional(uuid),
  version: Type.Integer(),
  name: Type.String(),
  host: Type.Object({ kind: Type.Enum(hostKinds), name: Type.String() }),
  place: Type.Optional(Type.String()),
  kit: Type.Array(Type.String()),
  kits: Type.Array(Type.Object({ kitId: uuid, name: Type.String() })),
  regionCode,
  regionName: Type.String(),
  from: moment,
  startsAt: moment,
  until: moment,
  state: Type.Enum(roundStates),
  cancelled: Type.Optional(Type.Literal(true)),
  residents: Type.Integer(),
  maxActivations: Type.Integer(),
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
