import Type from "typebox"
import { conflictKinds, incidentCodes, kitKinds, kitStates, letterKinds, longestNote } from "../round-contract.ts"
import { invited, kits, named, series, team, times, written } from "./round-shapes.ts"
import { leftOut, round } from "./schemas.ts"
import { closed, day, moment, regionCode, shownText, uuid } from "./shapes.ts"

export { invited, series } from "./round-shapes.ts"

/** As much of a plan as is known; `except` is the round that is being changed. */
export const previewBody = Type.Object(
  {
    regionCode,
    ...times,
    officers: Type.Optional(team),
    kits: Type.Optional(kits),
    invited: Type.Optional(invited),
    series: Type.Optional(series),
    except: Type.Optional(uuid),
  },
  closed,
)
const occurrence = Type.Object({ day, from: moment, startsAt: moment, until: moment })
/** Who or what is elsewhere when it is wanted, and where; of several occurrences the first that it meets. */
const conflict = Type.Object({
  kind: Type.Enum(conflictKinds),
  id: uuid,
  name: Type.String(),
  at: Type.String(),
  from: moment,
  until: moment,
  day,
})
/** Sizes, never names: `tooMany` where more than fit in one round could be invited. */
const sizes = Type.Object({
  residents: Type.Integer(),
  notInRegister: Type.Integer(),
  tooMany: Type.Boolean(),
  leftOut: Type.Optional(leftOut),
})
export const previewReply = Type.Object({
  occurrences: Type.Array(occurrence),
  skipped: Type.Array(day),
  conflicts: Type.Array(conflict),
  invited: Type.Optional(sizes),
})

/** A round's region stays; without `invited` its people stay too. */
export const changeBody = Type.Object(
  { commandId: uuid, version: Type.Integer({ minimum: 1 }), ...written, invited: Type.Optional(invited) },
  closed,
)
export const changeReply = Type.Object({
  roundId: uuid,
  version: Type.Integer(),
  residents: Type.Integer(),
  notInRegister: Type.Integer(),
  leftOut: Type.Optional(leftOut),
})

export const calendarQuery = Type.Object({ from: day, to: day })
export const calendarReply = Type.Object({ from: day, to: day, rounds: Type.Array(round), more: Type.Boolean() })

const attended = {
  met: Type.Integer(),
  activated: Type.Integer(),
  refused: Type.Integer(),
  barriers: Type.Integer(),
}
const coded = Type.Object({ code: Type.String(), people: Type.Integer() })
/** As far as the team's journals have arrived; a team-day is a day with at least one entry. */
const attendance = Type.Object({
  invited: Type.Integer(),
  ...attended,
  blanks: Type.Integer(),
  teamDays: Type.Integer(),
  days: Type.Array(Type.Object({ day, ...attended })),
  barrierReasons: Type.Array(coded),
  refusalReasons: Type.Array(coded),
})
/** `journal`: from the team's journal, where it says the day only and how many people it kept away. */
const incident = Type.Object({
  code: Type.Enum(incidentCodes),
  day,
  at: Type.Optional(moment),
  note: Type.Optional(Type.String()),
  by: Type.Optional(Type.String()),
  journal: Type.Optional(Type.Integer()),
})
const letter = Type.Object({ kind: Type.Enum(letterKinds), number: Type.String(), madeAt: moment })
export const roundReply = Type.Object({
  round,
  attendance,
  incidents: Type.Array(incident),
  letters: Type.Array(letter),
  mayPlan: Type.Boolean(),
})

export const incidentBody = Type.Object(
  { commandId: uuid, code: Type.Enum(incidentCodes), at: moment, note: Type.Optional(shownText(longestNote)) },
  closed,
)
/** Its number is given once a version of the round, however often it is asked for. */
export const letterBody = Type.Object({ kind: Type.Enum(letterKinds) }, closed)

export const groupsReply = Type.Object({
  cohorts: Type.Array(Type.Object({ cohort: Type.String(), residents: Type.Integer() })),
  agencies: Type.Array(Type.Object({ agency: Type.String(), residents: Type.Integer() })),
  rts: Type.Array(Type.Object({ rw: Type.String(), rt: Type.String(), residents: Type.Integer() })),
})

const kit = Type.Object({
  kitId: uuid,
  regionCode,
  kind: Type.Enum(kitKinds),
  name: Type.String(),
  state: Type.Enum(kitStates),
  /** The next round that it goes along with. */
  next: Type.Optional(Type.Object({ name: Type.String(), from: moment, until: moment })),
})
export const kitsReply = Type.Object({ kits: Type.Array(kit) })
export const kitBody = Type.Object({ commandId: uuid, regionCode, kind: Type.Enum(kitKinds), name: named }, closed)
export const kitChangeBody = Type.Object({ commandId: uuid, state: Type.Enum(kitStates) }, closed)
export const kitReply = Type.Object({ kitId: uuid })
export const kitParams = Type.Object({ kitId: uuid })
