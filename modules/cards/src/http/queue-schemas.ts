import Type from "typebox"
import { causes, failReasons, mostHandedOut, queueReasons, suketReasons } from "../contract.ts"
import { closed, day, moment, orNull, regionCode, uuid } from "./schemas.ts"

const nik = Type.String({ pattern: "^[0-9]{16}$" })
const residentId = Type.String({ pattern: "^[1-9][0-9]{0,17}$" })

/**
 * `name`, `nik` and `birthDay` are null of whom the officer may not see or the register no longer has: he is in hand all the
 * same, and can be reported. Why his card is due is said; whether a disability decided his class is not.
 */
export const inHand = Type.Object({
  residentId,
  name: orNull(Type.String()),
  nik: orNull(nik),
  birthDay: orNull(day),
  regionCode,
  cause: Type.Enum(causes),
  since: day,
  handedOutAt: moment,
  siteId: uuid,
})

const said = Type.Object({ id: Type.String(), en: Type.String() })
/** How many wait in a regency, by class, and what this officer has in hand. `rule`: the priority rule in force. */
export const queueReply = Type.Object({
  regency: regionCode,
  rule: Type.Object({ from: day, source: said, classes: Type.Array(Type.Array(Type.Enum(queueReasons))) }),
  waiting: Type.Array(Type.Object({ class: Type.Integer(), people: Type.Integer() })),
  handedOut: Type.Integer(),
  setAside: Type.Integer(),
  mine: Type.Array(inHand),
})

export const handOutBody = Type.Object(
  { commandId: uuid, siteId: uuid, count: Type.Integer({ minimum: 1, maximum: mostHandedOut }) },
  closed,
)
export const handOutReply = Type.Object({ people: Type.Array(inHand) })

const printed = Type.Object({ residentId, result: Type.Literal("printed") }, closed)
const failed = Type.Object({ residentId, result: Type.Literal("failed"), reason: Type.Enum(failReasons) }, closed)
export const resultsBody = Type.Object(
  { commandId: uuid, results: Type.Array(Type.Union([printed, failed]), { minItems: 1, maxItems: mostHandedOut }) },
  closed,
)

/** Whom officers of the supervisor's regions have taken and not reported, as numbers: nobody is named. */
export const inHandsReply = Type.Object({
  hands: Type.Array(
    Type.Object({
      officer: Type.Object({ id: uuid, name: Type.String() }),
      site: Type.String(),
      siteId: uuid,
      people: Type.Integer(),
      since: moment,
    }),
  ),
})
/** All that an officer has in hand at a site goes back to its place. */
export const returnBody = Type.Object({ commandId: uuid, officerId: uuid, siteId: uuid }, closed)
export const returnReply = Type.Object({ people: Type.Integer() })

export const positionBody = Type.Object({ nik }, closed)
/** `place` of `of` in the regency's queue; `aheadInClass` of his own class, the rest of classes before. */
export const positionReply = Type.Object({
  state: Type.Union([
    Type.Literal("waiting"),
    Type.Literal("handed-out"),
    Type.Literal("printed"),
    Type.Literal("set-aside"),
  ]),
  cause: Type.Enum(causes),
  class: Type.Integer(),
  since: day,
  place: orNull(Type.Integer()),
  of: Type.Integer(),
  aheadInClass: Type.Integer(),
  /** Blanks of all sites of the regency. */
  blanks: Type.Integer(),
})

export const suketBody = Type.Object({ commandId: uuid, nik, reason: Type.Enum(suketReasons) }, closed)
export const suketParams = Type.Object({ suketId: uuid })
/** By its number: whose it is stands in the letter, which is a look at his record. */
export const suket = Type.Object({
  suketId: uuid,
  number: Type.String(),
  regionCode,
  reason: Type.Enum(suketReasons),
  issuedDay: day,
  untilDay: day,
  isOver: Type.Boolean(),
})
export const suketsReply = Type.Object({ today: day, sukets: Type.Array(suket), more: Type.Boolean() })
