import { regionLevels } from "@jatidiri/kernel"
import Type from "typebox"
import {
  checkItems,
  closureReasons,
  endReasons,
  rejectionReasons,
  siteKinds,
  siteStates,
  siteSteps,
  suspensionReasons,
} from "../site-contract.ts"
import { closed, day, moment, regionCode, shownText, uuid } from "./shapes.ts"

const minuteOfDay = Type.Integer({ minimum: 0, maximum: 1440 })
/** 1 is Monday; minutes of the day on the site's own clocks. */
export const stretch = Type.Object(
  { weekday: Type.Integer({ minimum: 1, maximum: 7 }), opens: minuteOfDay, closes: minuteOfDay },
  closed,
)

const settings = {
  name: shownText(120),
  address: shownText(200),
  counters: Type.Integer({ minimum: 1, maximum: 60 }),
  dailyQuota: Type.Integer({ minimum: 1, maximum: 5000 }),
  minutes: Type.Integer({ minimum: 3, maximum: 120 }),
  walkInPercent: Type.Integer({ minimum: 0, maximum: 100 }),
  hours: Type.Array(stretch, { minItems: 1, maxItems: 21 }),
  officers: Type.Array(uuid, { maxItems: 20, uniqueItems: true }),
}

export const siteBody = Type.Object({ commandId: uuid, kind: Type.Enum(siteKinds), regionCode, ...settings }, closed)
export const siteChangeBody = Type.Object({ commandId: uuid, ...settings }, closed)
/** `keptDays`: days that somebody has booked already; they stay as they are. */
export const siteReply = Type.Object({ siteId: uuid, keptDays: Type.Integer() })

/** `measured`: milliseconds that the office took to answer from there. */
const check = Type.Object(
  {
    item: Type.Enum(checkItems),
    fits: Type.Boolean(),
    measured: Type.Optional(Type.Integer({ minimum: 0, maximum: 600_000 })),
  },
  closed,
)
export const checkBody = Type.Object(
  { commandId: uuid, checks: Type.Array(check, { minItems: checkItems.length, maxItems: checkItems.length }) },
  closed,
)

const reason = Type.Enum([...new Set([...rejectionReasons, ...suspensionReasons, ...endReasons])])
export const stepBody = Type.Object(
  { commandId: uuid, step: Type.Enum(siteSteps), reason: Type.Optional(reason) },
  closed,
)
/** With a reason the days are closed, without one they are opened again. */
export const closureBody = Type.Object(
  {
    commandId: uuid,
    days: Type.Array(day, { minItems: 1, maxItems: 62, uniqueItems: true }),
    reason: Type.Optional(Type.Enum(closureReasons)),
  },
  closed,
)

const line = {
  siteId: uuid,
  name: Type.String(),
  kind: Type.Enum(siteKinds),
  regionCode,
  regionName: Type.String(),
  state: Type.Enum(siteStates),
  since: moment,
}
export const sitesReply = Type.Object({ sites: Type.Array(Type.Object(line)), more: Type.Boolean() })

export const site = Type.Object({
  ...line,
  reason: Type.Optional(reason),
  address: Type.String(),
  counters: Type.Integer(),
  dailyQuota: Type.Integer(),
  minutes: Type.Integer(),
  walkInPercent: Type.Integer(),
  hours: Type.Array(stretch),
  closures: Type.Array(Type.Object({ day, reason: Type.Enum(closureReasons) })),
  officers: Type.Array(Type.Object({ officerId: uuid, name: Type.String() })),
  checks: Type.Array(check),
  /** The latest first; `by` is an officer's name, left out where the house did it itself. */
  history: Type.Array(
    Type.Object({
      at: moment,
      kind: Type.String(),
      by: Type.Optional(Type.String()),
      reason: Type.Optional(Type.String()),
      days: Type.Optional(Type.Array(day)),
    }),
  ),
  /** What this officer may do with it. */
  may: Type.Object({ decide: Type.Boolean(), check: Type.Boolean(), change: Type.Boolean() }),
})

export const siteParams = Type.Object({ siteId: uuid })
export const regionLine = Type.Object({ code: regionCode, name: Type.String(), level: Type.Enum(regionLevels) })
