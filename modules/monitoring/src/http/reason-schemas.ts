import Type from "typebox"
import { qualifiers } from "../contract.ts"
import { attemptOutcomes, mostAttempts, mostTries } from "../reason-contract.ts"
import { asOf } from "./schemas.ts"

const closed = { additionalProperties: false } as const
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })

export const periodQuery = Type.Object({ from: Type.Optional(day), to: Type.Optional(day) }, closed)

/** `batchId`: drawn by the device once for what it sends; the same batch again counts nothing. Names no person and no device. */
export const attemptsBody = Type.Object(
  {
    batchId: uuid,
    attempts: Type.Array(
      Type.Object(
        {
          place: Type.Object({ kind: Type.Enum(["service-point", "field-round"]), id: uuid }, closed),
          day,
          outcome: Type.Enum(attemptOutcomes),
          tries: Type.Integer({ minimum: 1, maximum: mostTries }),
        },
        closed,
      ),
      { minItems: 1, maxItems: mostAttempts },
    ),
  },
  closed,
)
/** How many tries were counted by it; what is too old, to come or of a place elsewhere is passed over. */
export const attemptsReply = Type.Object({ counted: Type.Integer() })

/** `exempt`: the KTP-el stays valid and nobody is pressed; no figure counts it as failure. */
export const reasonCount = Type.Object({
  kind: Type.Enum(["refusal", "barrier"]),
  reason: Type.String(),
  exempt: Type.Boolean(),
  people: Type.Number(),
})
export const barrierPart = Type.Object({
  code: Type.String(),
  name: Type.String(),
  people: Type.Number(),
  exempt: Type.Number(),
  /** The three most frequent. */
  reasons: Type.Array(reasonCount),
})
/** Of the place where it was noted. `cohorts`: of those who were named, as refused people are. */
export const barriers = Type.Object({
  from: day,
  to: day,
  people: Type.Number(),
  exempt: Type.Number(),
  reasons: Type.Array(reasonCount),
  parts: Type.Array(barrierPart),
  cohorts: Type.Array(
    Type.Object({
      cohort: Type.String(),
      people: Type.Number(),
      exempt: Type.Number(),
      reasons: Type.Array(reasonCount),
    }),
  ),
})

const triesOf = { ok: Type.Number(), weak: Type.Number(), none: Type.Number() }
export const networkPart = Type.Object({ code: Type.String(), name: Type.String(), ...triesOf })
/** `blankSpots`: places of at least `leastTries` tries of which `share` or more were in vain; null above a regency. */
export const network = Type.Object({
  from: day,
  to: day,
  ...triesOf,
  leastTries: Type.Integer(),
  share: Type.Number(),
  parts: Type.Array(networkPart),
  blankSpots: orNull(Type.Array(networkPart)),
})

/** In working days; `high` is null where the stock may last beyond reckoning. */
export const blankCover = Type.Union([
  Type.Object({
    known: Type.Literal(true),
    perDay: Type.Number(),
    over: Type.Integer(),
    days: Type.Number(),
    low: Type.Number(),
    high: orNull(Type.Number()),
    reorderAt: Type.Integer(),
  }),
  Type.Object({
    known: Type.Literal(false),
    why: Type.Enum(["history-too-short", "nothing-used", "not-said", "by-regency"]),
    over: Type.Integer(),
  }),
])
export const blankSite = Type.Object({
  siteId: Type.String(),
  name: Type.String(),
  regionCode: Type.String(),
  pieces: Type.Number(),
  leadDays: orNull(Type.Integer()),
  cover: blankCover,
})
const said = Type.Object({ value: Type.Number(), qualifier: Type.Enum(qualifiers) })
export const blankPart = Type.Object({
  code: Type.String(),
  name: Type.String(),
  pieces: Type.Number(),
  printReady: orNull(Type.Number()),
})
/**
 * Of the nation and of provinces `parts` and no sites, of regencies and below sites and no parts. `sites`: those that run out first, at most as many as fit a screen; `sitesInAll` of them. What waits and what is short is of now:
 * null as of a past day. `short`: at least so many. `source`: who said it, where an office did.
 */
export const blanks = Type.Object({
  asOf,
  stock: orNull(said),
  cover: blankCover,
  queue: orNull(Type.Array(Type.Object({ reason: Type.String(), people: Type.Number() }))),
  printReady: orNull(Type.Number()),
  unrecorded: orNull(said),
  short: orNull(Type.Number()),
  source: Type.String(),
  parts: Type.Array(blankPart),
  sites: Type.Array(blankSite),
  sitesInAll: Type.Integer(),
})
