import Type from "typebox"
import {
  baseNames,
  bookKinds,
  cardCodes,
  factCodes,
  nationCode,
  operators,
  qualifiers,
  scopes,
  termCodes,
  termUnits,
  units,
} from "../contract.ts"

const closed = { additionalProperties: false } as const
const dayText = { pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" }
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const bookId = Type.String({ pattern: "^[a-z][a-z0-9-]{0,39}$" })
const regionCode = Type.String({ pattern: `^(${nationCode}|[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?)$` })

export const regionParams = Type.Object({ book: bookId, code: regionCode }, closed)
const day = Type.Optional(Type.String(dayText))
/** `per`: as of the end of that day; the present where none is asked for. */
export const asOfQuery = Type.Object({ per: day }, closed)
export const daysQuery = Type.Object({ per: day, from: day, to: day }, closed)

/** Of which day an answer speaks (Asia/Jakarta); `final` once nothing that is added later can change it. */
export const asOf = Type.Object({ day: Type.String(), final: Type.Boolean() })

/** `cutOff`: until when the figures count. `said`: when an office said it, where no day is known. Neither: not yet counted. */
export const book = Type.Object({
  book: Type.String(),
  kind: Type.Enum(bookKinds),
  regionCode: Type.String(),
  title: Type.Object({ id: Type.String(), en: Type.String() }),
  unit: Type.Enum(units),
  cutOff: orNull(Type.String()),
  said: Type.String(),
  source: Type.String(),
})
export const books = Type.Object({ books: Type.Array(book) })

export const regionName = Type.Object({ code: Type.String(), name: Type.String() })

export const base = Type.Object({
  name: Type.Enum(baseNames),
  frozen: Type.Boolean(),
  snapshot: Type.String(),
  source: Type.String(),
  people: orNull(Type.Number()),
})

export const target = Type.Object({
  scope: Type.Enum(scopes),
  share: Type.Number(),
  shareOf: Type.Union([Type.Literal("base"), Type.Literal("target")]),
  baseName: Type.Enum(baseNames),
  people: orNull(Type.Number()),
  regionCode: Type.String(),
  period: Type.Object({ from: orNull(Type.String()), to: orNull(Type.String()) }),
  letter: Type.Object({ from: Type.String(), number: Type.String(), date: orNull(Type.String()) }),
  revision: Type.Integer(),
  note: Type.String(),
})

/** `activated` counts a person once, ever; `active` is what is bound now; `carriedIn` was counted before the ledger began. */
export const counts = Type.Object({
  activated: orNull(Type.Number()),
  active: orNull(Type.Number()),
  ended: Type.Number(),
  refused: Type.Number(),
  carriedIn: Type.Number(),
  today: Type.Number(),
  entries: Type.Number(),
})

/** Shares of one; null where a base, a target or a count is not known. */
export const achievement = Type.Object({ ofTarget: orNull(Type.Number()), ofBase: orNull(Type.Number()) })

export const child = Type.Object({
  code: Type.String(),
  name: Type.String(),
  base: orNull(Type.Number()),
  target: orNull(Type.Number()),
  activated: Type.Number(),
  active: Type.Number(),
  ofTarget: orNull(Type.Number()),
  ofBase: orNull(Type.Number()),
  missing: orNull(Type.Number()),
  rank: orNull(Type.Integer()),
})

export const group = Type.Object({
  code: Type.String(),
  activated: Type.Number(),
  share: orNull(Type.Number()),
  base: orNull(Type.Number()),
  ofBase: orNull(Type.Number()),
  missing: orNull(Type.Number()),
})

export const reason = Type.Object({ kind: Type.String(), reason: Type.String(), people: Type.Number() })

export const fact = Type.Object({
  fact: Type.Enum(factCodes),
  value: orNull(Type.Number()),
  qualifier: Type.Enum(qualifiers),
  source: Type.String(),
})

export const figures = Type.Object({
  asOf,
  book,
  region: regionName,
  path: Type.Array(regionName),
  base: orNull(base),
  otherBases: Type.Array(base),
  /** Of a rolling base: people who join it by turning 17 after its snapshots, until the target's period ends. */
  growth: orNull(Type.Object({ until: Type.String(), people: Type.Number() })),
  target: orNull(target),
  localTargets: Type.Array(target),
  counts,
  achievement,
  rank: orNull(Type.Object({ place: Type.Integer(), of: Type.Integer() })),
  children: Type.Array(child),
  cohorts: Type.Array(group),
  channels: Type.Array(group),
  agencies: Type.Array(group),
  reasons: Type.Array(reason),
  facts: Type.Array(fact),
})

export const days = Type.Object({
  asOf,
  from: Type.String(),
  to: Type.String(),
  days: Type.Array(
    Type.Object({ day: Type.String(), channel: Type.String(), activated: Type.Number(), ended: Type.Number() }),
  ),
})

/** `snapshot`: the release that counted these people, where a base stands on several. */
export const term = Type.Object({
  term: Type.Enum(termCodes),
  value: Type.Number(),
  unit: Type.Enum(termUnits),
  qualifier: Type.Enum(qualifiers),
  snapshot: Type.Optional(Type.String()),
})
export const step = Type.Object({ left: term, operator: Type.Enum(operators), right: term, result: term })
export const card = Type.Object({ card: Type.Enum(cardCodes), answer: term, steps: Type.Array(step) })
export const arithmetic = Type.Object({ asOf, workingDaysAYear: Type.Integer(), cards: Type.Array(card) })

export const problemDocument = Type.Object({
  type: Type.String(),
  title: Type.String(),
  detail: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
})
