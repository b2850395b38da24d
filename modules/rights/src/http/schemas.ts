import Type from "typebox"
import {
  askedKinds,
  channels,
  documentFormats,
  effects,
  guardianWays,
  mostCharacters,
  mostInBreach,
  refusalReasons,
  ticketEvents,
  ticketKinds,
  ticketStates,
} from "../contract.ts"

const closed = { additionalProperties: false } as const
const uuid = Type.String({ pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$" })
const compact = Type.String({ minLength: 1, maxLength: 2048 })
const regionCode = Type.String({ pattern: "^[0-9]{2}([.][0-9]{2}([.][0-9]{2}([.][0-9]{4})?)?)?$" })
const nik = Type.String({ pattern: "^[0-9]{16}$" })
const time = Type.String({ format: "date-time" })
const moment = Type.String({
  pattern: "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])(:[0-5][0-9]){2}([.][0-9]{1,6})?Z$",
})
const words = Type.String({ maxLength: mostCharacters })
const number = Type.String({ pattern: "^[0-9]{9}$" })

export const requestBody = Type.Object({ proof: compact, content: words }, closed)
export const requestReply = Type.Object({ ticketId: uuid, number, dueAt: time })
export const questionBody = Type.Object({ proof: compact }, closed)

const timing = {
  receivedAt: time,
  dueAt: time,
  overdue: Type.Boolean(),
  /** The office waits for the resident, and its term does not run meanwhile. */
  standsStill: Type.Boolean(),
  settledAt: Type.Optional(time),
  onTime: Type.Optional(Type.Boolean()),
  outcome: Type.Optional(Type.Enum(["answered", "refused", "taken-back"])),
  reason: Type.Optional(Type.Enum(refusalReasons)),
  /** `ended`: another phone has taken the place of the one that was paused. */
  pause: Type.Optional(Type.Enum(["on", "lifted", "ended"])),
}
const what = {
  ticketId: uuid,
  number,
  kind: Type.Enum(ticketKinds),
  channel: Type.Enum(channels),
  state: Type.Enum(ticketStates),
  ...timing,
}
const said = {
  seq: Type.Integer(),
  at: time,
  event: Type.Enum(ticketEvents),
  reason: Type.Optional(Type.Enum(refusalReasons)),
  words: Type.Optional(Type.String()),
}

export const requestsStateReply = Type.Object({
  tickets: Type.Array(
    Type.Object({
      ...what,
      document: Type.Boolean(),
      events: Type.Array(Type.Object({ ...said, by: Type.Enum(["you", "office"]) })),
    }),
  ),
})

const how = { format: Type.Enum(documentFormats), language: Type.Enum(["id", "en"]) }
export const ownDocumentBody = Type.Object({ proof: compact, ticketId: uuid, ...how }, closed)
export const documentBody = Type.Object(how, closed)

export const ticketsQuery = Type.Object(
  {
    state: Type.Enum(["open", "settled"]),
    after: Type.Optional(Type.String({ pattern: "^[0-9]{4}-[0-9T:.-]{6,24}Z_[0-9a-f-]{36}$" })),
  },
  closed,
)
const listed = {
  ...what,
  regionCode,
  regionName: Type.String(),
  takenBy: Type.Optional(Type.Object({ name: Type.String(), mine: Type.Boolean() })),
}
export const listedTicket = Type.Object(listed)
export const ticketsReply = Type.Object({
  open: Type.Integer(),
  overdue: Type.Integer(),
  tickets: Type.Array(listedTicket),
  next: Type.Optional(Type.String()),
})

export const ticketParams = Type.Object({ ticketId: uuid })
export const ticketReply = Type.Object({
  ...listed,
  seq: Type.Integer(),
  resident: Type.Optional(Type.Object({ name: Type.String(), nik })),
  guardian: Type.Enum([...guardianWays, "needed", "not-needed"]),
  reasons: Type.Array(Type.Enum(refusalReasons)),
  effect: Type.Optional(Type.Enum(effects)),
  /** Lifting this one's pause leaves the KTP paused: another request of the same resident pauses it too. */
  pausedByAnother: Type.Boolean(),
  document: Type.Boolean(),
  events: Type.Array(
    Type.Object({
      ...said,
      by: Type.Enum(["resident", "officer", "office"]),
      officer: Type.Optional(Type.String()),
    }),
  ),
})

export const lookupBody = Type.Object({ number: Type.String({ minLength: 1, maxLength: 40 }) }, closed)
export const counterBody = Type.Object(
  {
    commandId: uuid,
    nik,
    kind: Type.Enum(askedKinds),
    content: words,
    guardian: Type.Optional(Type.Enum(guardianWays)),
  },
  closed,
)

const acting = { commandId: uuid, seq: Type.Integer({ minimum: 1 }) }
export const actBody = Type.Union([
  Type.Object({ ...acting, act: Type.Literal("take") }, closed),
  Type.Object({ ...acting, act: Type.Literal("lift") }, closed),
  Type.Object({ ...acting, act: Type.Literal("ask"), words }, closed),
  Type.Object(
    {
      ...{ ...acting, act: Type.Literal("answer"), words },
      guardian: Type.Optional(Type.Enum(guardianWays)),
      effect: Type.Optional(Type.Enum(effects)),
    },
    closed,
  ),
  Type.Object({ ...acting, act: Type.Literal("refuse"), reason: Type.Enum(refusalReasons), words }, closed),
])
export const actReply = Type.Object({ seq: Type.Integer() })

export const breachBody = Type.Object(
  {
    commandId: uuid,
    regionCode,
    learntAt: moment,
    niks: Type.Array(nik, { minItems: 1, maxItems: mostInBreach }),
  },
  closed,
)
export const breachReply = Type.Object({
  breachId: uuid,
  dueAt: time,
  people: Type.Integer(),
  notInRegister: Type.Integer(),
})
export const breachParams = Type.Object({ breachId: uuid })
export const breachNoticeBody = Type.Object({ commandId: uuid, words }, closed)
export const breachesReply = Type.Object({
  breaches: Type.Array(
    Type.Object({
      breachId: uuid,
      regionCode,
      people: Type.Integer(),
      learntAt: time,
      dueAt: time,
      overdue: Type.Boolean(),
      toldAt: Type.Optional(time),
    }),
  ),
})
