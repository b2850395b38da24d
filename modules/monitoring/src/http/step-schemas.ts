import Type from "typebox"
import { funnelSteps } from "../step-contract.ts"
import { asOf, base, book, regionName } from "./schemas.ts"

const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const number = Type.Number()

/** Shares of one; null where the step before, the base or the number itself is not known. */
export const funnelPart = Type.Object({
  step: Type.Enum(funnelSteps),
  people: orNull(number),
  ofBefore: orNull(number),
  ofBase: orNull(number),
})

export const funnel = Type.Object({
  asOf,
  book,
  region: regionName,
  base: orNull(base),
  steps: Type.Array(funnelPart),
})

/** `officerHours`: hours of the clock in which an officer signed something. `perHour`: activated in each of them. */
const work = {
  activated: number,
  met: number,
  refused: number,
  officerHours: number,
  perHour: orNull(number),
  teamDays: number,
  perTeamDay: orNull(number),
}
export const servedChannel = Type.Object({ channel: Type.String(), ...work })
export const servedPart = Type.Object({ ...regionName.properties, office: number, field: number, ...work })
/** `name`: of the site or of the round's host; null where the room of places knows none of that id. */
export const servedPlace = Type.Object({
  placeId: Type.String(),
  name: orNull(Type.String()),
  channel: Type.String(),
  ...work,
})

/** `activatedHere` by offices of the region, whoever was activated; `ofResidents` those who live here, wherever they went. */
export const service = Type.Object({
  asOf,
  from: Type.String(),
  to: Type.String(),
  activatedHere: number,
  ofResidents: number,
  channels: Type.Array(servedChannel),
  parts: Type.Array(servedPart),
  places: Type.Array(servedPlace),
})
