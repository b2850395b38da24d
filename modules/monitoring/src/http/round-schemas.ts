import Type from "typebox"
import { shownRoundStates } from "../round-contract.ts"

const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })
const number = Type.Number()
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])

/** `incidents`: as entered, and barriers of the journal that are incidents by themselves. `perTeamDay`: null without a day of work. */
const came = {
  invited: number,
  met: number,
  activated: number,
  refused: number,
  barriers: number,
  teamDays: number,
  perTeamDay: orNull(number),
  incidents: number,
}
export const shownRound = Type.Object({
  roundId: Type.String(),
  seriesId: orNull(Type.String()),
  name: Type.String(),
  hostKind: Type.String(),
  hostName: Type.String(),
  agency: Type.String(),
  regionCode: Type.String(),
  regionName: Type.String(),
  fromDay: day,
  untilDay: day,
  officers: number,
  state: Type.Enum(shownRoundStates),
  ...came,
})
export const roundPart = Type.Object({ code: Type.String(), name: Type.String(), rounds: number, ...came })
/** `parts` above a regency, `list` from a regency on; `cancelled` ones are in the list and in no sum. */
export const rounds = Type.Object({
  from: day,
  to: day,
  rounds: number,
  cancelled: number,
  ...came,
  parts: Type.Array(roundPart),
  list: Type.Array(shownRound),
  listedInAll: number,
})
