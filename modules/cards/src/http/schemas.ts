import Type from "typebox"
import { countReasons, coverUnknowns, mostPieces, movementKinds, spoilReasons } from "../contract.ts"

export const closed = { additionalProperties: false } as const
export const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
export const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })
export const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })
export const moment = Type.String({
  pattern: "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?Z$",
})
export const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const shownText = (maxLength: number) =>
  Type.String({
    pattern: "^[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*[^\\p{C}\\p{Z}][^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]*$",
    maxLength,
  })
const pieces = Type.Integer({ minimum: 1, maximum: mostPieces })
const letter = shownText(80)

/** `in` names the letter it came with, `spoiled` why. */
export const movementBody = Type.Union([
  Type.Object({ commandId: uuid, siteId: uuid, kind: Type.Literal("in"), pieces, letter }, closed),
  Type.Object({ commandId: uuid, siteId: uuid, kind: Type.Literal("out"), pieces }, closed),
  Type.Object(
    { commandId: uuid, siteId: uuid, kind: Type.Literal("spoiled"), pieces, reason: Type.Enum(spoilReasons) },
    closed,
  ),
])
export const moveBody = Type.Object(
  { commandId: uuid, from: uuid, to: uuid, pieces, letter: Type.Optional(letter) },
  closed,
)
export const countBody = Type.Object(
  {
    commandId: uuid,
    siteId: uuid,
    /** What was booked when the difference was shown; something else by now is refused. */
    booked: Type.Integer({ minimum: 0 }),
    counted: Type.Integer({ minimum: 0, maximum: mostPieces }),
    reason: Type.Enum(countReasons),
  },
  closed,
)
export const leadTimeBody = Type.Object(
  { commandId: uuid, siteId: uuid, leadDays: Type.Integer({ minimum: 1, maximum: 250 }) },
  closed,
)

/** The site's stock after it. */
export const stockReply = Type.Object({ siteId: uuid, pieces: Type.Integer() })
export const countReply = Type.Object({
  siteId: uuid,
  booked: Type.Integer(),
  counted: Type.Integer(),
  difference: Type.Integer(),
})

/**
 * How long the stock lasts, in working days, as an 80 % interval: `high` is null where it may last beyond reckoning.
 * `over`: working days of history it rests on. `reorderAt`: order again when no more than so many are left.
 */
export const cover = Type.Union([
  Type.Object({
    known: Type.Literal(true),
    perDay: Type.Number(),
    over: Type.Integer(),
    days: Type.Number(),
    low: Type.Number(),
    high: orNull(Type.Number()),
    reorderAt: Type.Integer(),
  }),
  Type.Object({ known: Type.Literal(false), why: Type.Enum(coverUnknowns), over: Type.Integer() }),
])

export const siteStock = Type.Object({
  siteId: uuid,
  name: Type.String(),
  regionCode,
  pieces: Type.Integer(),
  leadDays: Type.Integer(),
  /** Handed out for printing there and not reported yet. */
  inHand: Type.Integer(),
  cover,
})

/** `short`: at least so many blanks are missing; not below zero. */
export const regionStock = Type.Object({
  regionCode,
  pieces: Type.Integer(),
  printReady: Type.Integer(),
  unrecorded: Type.Integer(),
  short: Type.Integer(),
})

export const stocksQuery = Type.Object({ at: Type.Optional(moment) }, closed)
/** `mayKeep`: sites whose stock this officer brings in, moves and counts; `mayUse`: where he prints. */
export const stocksReply = Type.Object({
  at: moment,
  sites: Type.Array(siteStock),
  regions: Type.Array(regionStock),
  mayKeep: Type.Array(uuid),
  mayUse: Type.Array(uuid),
})

export const siteParams = Type.Object({ siteId: uuid })
export const movementsQuery = Type.Object(
  { before: Type.Optional(Type.String({ pattern: "^[1-9][0-9]{0,17}$" })) },
  closed,
)
export const movement = Type.Object({
  id: Type.String(),
  kind: Type.Enum(movementKinds),
  pieces: Type.Integer(),
  after: Type.Integer(),
  at: moment,
  recordedAt: moment,
  letter: Type.String(),
  reason: Type.String(),
  otherSite: orNull(Type.String()),
  fromField: Type.Boolean(),
})
/** `next`: ask for what was before this id; left out at the end. */
export const movementsReply = Type.Object({ movements: Type.Array(movement), next: Type.Optional(Type.String()) })
