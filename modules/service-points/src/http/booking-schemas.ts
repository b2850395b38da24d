import Type from "typebox"
import {
  bookingNotices,
  bookingStates,
  closureReasons,
  mostGroup,
  mostHeads,
  siteKinds,
  ticketStates,
} from "../site-contract.ts"
import { closed, day, moment, regionCode, uuid } from "./shapes.ts"
import { regionLine, stretch } from "./site-schemas.ts"

const minute = Type.Integer({ minimum: 0, maximum: 1440 })
const requestId = Type.String({ pattern: "^[A-Za-z0-9_-]{16,64}$" })
/** As typed or scanned; hyphens and case do not count. */
const code = Type.String({ minLength: 8, maxLength: 16 })

const officeLine = {
  siteId: uuid,
  name: Type.String(),
  kind: Type.Enum(siteKinds),
  regionCode,
  regionName: Type.String(),
  address: Type.String(),
  hours: Type.Array(stretch),
}
export const officesQuery = Type.Object({ region: Type.Optional(regionCode) }, closed)
/** `children`: where one may look more closely; provinces where no region was asked for. */
export const officesReply = Type.Object({
  region: Type.Optional(regionLine),
  children: Type.Array(regionLine),
  sites: Type.Array(Type.Object(officeLine)),
})

/** Minutes of the day on the site's clocks; `free` places. */
const slot = Type.Object({ opens: minute, closes: minute, beginsAt: moment, free: Type.Integer() })
export const officeReply = Type.Object({
  site: Type.Object(officeLine),
  open: Type.Boolean(),
  days: Type.Array(Type.Object({ day, closed: Type.Optional(Type.Enum(closureReasons)), slots: Type.Array(slot) })),
})

export const booking = Type.Object({
  bookingId: uuid,
  code: Type.String(),
  site: Type.Object({ siteId: uuid, name: Type.String(), kind: Type.Enum(siteKinds), address: Type.String() }),
  day,
  opens: minute,
  closes: minute,
  beginsAt: moment,
  endsAt: moment,
  heads: Type.Integer(),
  state: Type.Enum(bookingStates),
  notice: Type.Optional(
    Type.Object({ notice: Type.Enum(bookingNotices), reason: Type.Optional(Type.String()), since: moment }),
  ),
})
export const bookingReply = Type.Object({ booking })
export const foundBookingReply = Type.Object({ booking: Type.Optional(booking) })

const place = { siteId: uuid, day, opens: minute }
const household = Type.Integer({ minimum: 1, maximum: mostHeads })
export const bookBody = Type.Object({ commandId: uuid, requestId, ...place, heads: household }, closed)
export const findBody = Type.Object({ requestId }, closed)
export const moveBody = Type.Object({ commandId: uuid, requestId, code, ...place }, closed)
export const cancelBody = Type.Object({ commandId: uuid, requestId, code }, closed)

export const siteBookBody = Type.Object(
  { commandId: uuid, day, opens: minute, heads: Type.Integer({ minimum: 1, maximum: mostGroup }) },
  closed,
)
export const siteBookingParams = Type.Object({ siteId: uuid, bookingId: uuid })

export const ticket = Type.Object({
  ticketId: uuid,
  number: Type.Integer(),
  heads: Type.Integer(),
  priority: Type.Boolean(),
  /** Begin of the booked time; left out for who came without. */
  dueAt: Type.Optional(moment),
  takenAt: moment,
  state: Type.Enum(ticketStates),
})
/** Nobody waits: no ticket. */
export const ticketReply = Type.Object({ ticket: Type.Optional(ticket) })

/** A day at a site; counts are of people. `walkInPlaces`: how many more may come without an appointment now. */
export const desksReply = Type.Object({ sites: Type.Array(Type.Object({ siteId: uuid, name: Type.String() })) })

export const desk = Type.Object({
  siteId: uuid,
  name: Type.String(),
  day,
  open: Type.Boolean(),
  closed: Type.Optional(Type.Enum(closureReasons)),
  offered: Type.Integer(),
  booked: Type.Integer(),
  walkIns: Type.Integer(),
  served: Type.Integer(),
  noShows: Type.Integer(),
  cancelled: Type.Integer(),
  walkInPlaces: Type.Integer(),
  mine: Type.Optional(ticket),
  called: Type.Array(ticket),
  waiting: Type.Array(ticket),
  expected: Type.Array(
    Type.Object({
      bookingId: uuid,
      code: Type.String(),
      opens: minute,
      heads: Type.Integer(),
      state: Type.Enum(bookingStates),
    }),
  ),
})
export const arrivalBody = Type.Object({ commandId: uuid, code, priority: Type.Boolean() }, closed)
export const walkInBody = Type.Object({ commandId: uuid, heads: household, priority: Type.Boolean() }, closed)
export const outcomeBody = Type.Object({ commandId: uuid, outcome: Type.Enum(["served", "gone"]) }, closed)
export const ticketParams = Type.Object({ siteId: uuid, ticketId: uuid })
