import Type from "typebox"
import { hostKinds, mostKit, mostOfficers, mostResidents } from "../contract.ts"
import { longestAgency, mostKitsOfRound, mostSkipped } from "../round-contract.ts"
import { closed, day, moment, regionCode, shownText, uuid } from "./shapes.ts"

const villageCode = Type.String({ pattern: "^[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}$" })
const nik = Type.String({ pattern: "^[0-9]{16}$" })
/** A round's name becomes the name of a mandate's place, which takes no more than this. */
export const named = shownText(64)
const host = Type.Object({ kind: Type.Enum(hostKinds), name: shownText(120) }, closed)
const threeDigits = Type.String({ pattern: "^[0-9]{3}$" })

/** A list of people, or all of a region, a cohort, an agency, an RW or RT who could be activated and were not. */
export const invited = Type.Union([
  Type.Object({ niks: Type.Array(nik, { minItems: 1, maxItems: mostResidents }) }, closed),
  Type.Object({ regionCode }, closed),
  Type.Object({ regionCode, cohort: Type.String({ pattern: "^[a-z][a-z-]{1,31}$" }) }, closed),
  Type.Object({ regionCode, agency: shownText(longestAgency) }, closed),
  Type.Object({ regionCode: villageCode, rw: threeDigits, rt: Type.Optional(threeDigits) }, closed),
])

/** Every one of these weekdays, 1 is Monday, from the round's own day until this one, but for the days to skip. */
export const series = Type.Object(
  {
    weekdays: Type.Array(Type.Integer({ minimum: 1, maximum: 7 }), { minItems: 1, maxItems: 7, uniqueItems: true }),
    untilDay: day,
    skip: Type.Optional(Type.Array(day, { maxItems: mostSkipped, uniqueItems: true })),
  },
  closed,
)

/** When it is: `from` the team may prepare, `startsAt` it is away, which is `from` where it is not said. */
export const times = { from: moment, startsAt: Type.Optional(moment), until: moment }
/** Whom and what it takes along; `kit` is what has no entry in the register of things. */
export const team = Type.Array(uuid, { minItems: 1, maxItems: mostOfficers, uniqueItems: true })
export const kits = Type.Array(uuid, { maxItems: mostKitsOfRound, uniqueItems: true })
/** What a planner writes down of a round, whether new or changed; `leaveCounter` says that its team's counters may go without them. */
export const written = {
  name: named,
  host,
  place: Type.Optional(named),
  kit: Type.Optional(Type.Array(named, { maxItems: mostKit, uniqueItems: true })),
  kits: Type.Optional(kits),
  ...times,
  officers: team,
  leaveCounter: Type.Optional(Type.Literal(true)),
  maxActivations: Type.Integer({ minimum: 1, maximum: 10000 }),
}
