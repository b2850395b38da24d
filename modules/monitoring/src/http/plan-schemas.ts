import Type from "typebox"
import { baseNames, scopes } from "../contract.ts"
import { candidateKinds, forecastStates, planReasons, targetStandings } from "../plan-contract.ts"
import { asOf, base, book, regionName, target } from "./schemas.ts"

const closed = { additionalProperties: false } as const
const orNull = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const day = Type.String({ pattern: "^[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}$" })
const few = Type.String({ pattern: "^[0-9]{1,4}$" })
const measure = Type.String({ pattern: "^[0-9]{1,4}([.][0-9]{1,2})?$" })

/** `counters`, `teams`, `daysAWeek`, `counterYield`, `teamYield`: what if so many worked, so many days, with such a yield. */
export const forecastQuery = Type.Object(
  {
    per: Type.Optional(day),
    by: Type.Optional(day),
    counters: Type.Optional(few),
    teams: Type.Optional(few),
    daysAWeek: Type.Optional(Type.String({ pattern: "^[1-7]$" })),
    counterYield: Type.Optional(measure),
    teamYield: Type.Optional(measure),
  },
  closed,
)

/** The day itself is null where it lies beyond what was imagined. */
const reach = Type.Object({
  early: orNull(Type.String()),
  median: orNull(Type.String()),
  late: orNull(Type.String()),
})
const count = Type.Object({ early: Type.Number(), median: Type.Number(), late: Type.Number() })

export const forecast = Type.Object({
  book,
  region: regionName,
  asOf,
  state: Type.Enum(forecastStates),
  today: Type.String(),
  base: orNull(base),
  target: orNull(target),
  /** People of the target at the end of its period, with those who will have turned 17 where the base rolls. */
  goal: orNull(Type.Number()),
  reached: orNull(Type.Number()),
  remaining: orNull(Type.Number()),
  /** So many whole weeks were known; so many more are needed before anything can be said. */
  weeksKnown: Type.Integer(),
  weeksMissing: Type.Integer(),
  pace: orNull(
    Type.Object({
      perWorkingDay: Type.Number(),
      byChannel: Type.Array(Type.Object({ channel: Type.String(), perWorkingDay: Type.Number() })),
    }),
  ),
  reach: orNull(reach),
  /** Nothing was imagined after this day. */
  imaginedUntil: orNull(Type.String()),
  /** Reached in all when the period ends, or the day that was asked for. */
  atEnd: orNull(Type.Object({ day: Type.String(), people: count })),
  /** Without a day: in a year of working days. */
  needed: orNull(
    Type.Object({
      by: orNull(Type.String()),
      workingDays: Type.Integer(),
      perWorkingDay: Type.Number(),
      timesPace: orNull(Type.Number()),
      counters: orNull(Type.Number()),
      teamDays: orNull(Type.Number()),
      teams: orNull(Type.Number()),
    }),
  ),
  /** What a counter and a team brought a day lately, and how many worked on a working day; a counter's day has so many hours. */
  measured: Type.Object({
    hoursOfCounterDay: Type.Integer(),
    from: Type.String(),
    to: Type.String(),
    perCounterDay: orNull(Type.Number()),
    counterDays: Type.Number(),
    counters: Type.Number(),
    perTeamDay: orNull(Type.Number()),
    teamDays: Type.Number(),
    teams: Type.Number(),
  }),
  whatIf: orNull(
    Type.Object({
      counters: Type.Number(),
      teams: Type.Number(),
      daysAWeek: Type.Integer(),
      perCounterDay: Type.Number(),
      perTeamDay: Type.Number(),
      perWorkingDay: Type.Number(),
      reach,
      isInTime: orNull(Type.Boolean()),
    }),
  ),
  /** What an office's quota alone comes to, where it said one. */
  quota: orNull(Type.Object({ perDay: Type.Number(), workingDays: Type.Integer(), years: Type.Number() })),
  /** What the same method said on earlier days of this very ledger, against what came. */
  backTest: orNull(
    Type.Object({
      trials: Type.Integer(),
      horizonDays: Type.Integer(),
      daysWrong: Type.Number(),
      shareWrong: Type.Number(),
      countsHeld: Type.Number(),
      daysHeld: Type.Number(),
    }),
  ),
  /** Reached in all on the last day of each week that was. */
  past: Type.Array(Type.Object({ day: Type.String(), people: Type.Number() })),
  /** The same of the coming weeks, with the interval. */
  coming: Type.Array(Type.Object({ day: Type.String(), people: count })),
  /** People who turn 17 after the register was cut off, by month until the period ends. */
  growth: Type.Array(Type.Object({ month: Type.String(), people: Type.Number() })),
  holidaysKnownUntil: Type.String(),
  workingDaysAYear: Type.Integer(),
})

export const planQuery = Type.Object({ days: Type.Optional(few), teams: Type.Optional(few) }, closed)

const planReason = Type.Object({ reason: Type.Enum(planReasons), value: orNull(Type.Number()) })

export const plan = Type.Object({
  book,
  region: regionName,
  today: Type.String(),
  days: Type.Integer(),
  teams: Type.Integer(),
  teamDays: Type.Integer(),
  usedTeamDays: Type.Integer(),
  /** Activations that all stops together are expected to bring. */
  expected: Type.Number(),
  /** What was measured at visits, or nothing where none was. */
  perTeamDay: orNull(Type.Number()),
  teamDaysMeasured: Type.Number(),
  /** What a team can do in a day: a good day as measured, or an assumption that says so. */
  capacity: Type.Object({ perTeamDay: Type.Number(), isMeasured: Type.Boolean() }),
  /** Of those who remain where a team comes, so many are activated. */
  conversion: Type.Object({ share: Type.Number(), isMeasured: Type.Boolean() }),
  stops: Type.Array(
    Type.Object({
      kind: Type.Enum(candidateKinds),
      name: Type.String(),
      regionCode: Type.String(),
      regionName: Type.String(),
      people: Type.Number(),
      remaining: Type.Number(),
      conversion: Type.Number(),
      teamDays: Type.Integer(),
      expected: Type.Number(),
      perTeamDay: Type.Number(),
      reasons: Type.Array(planReason),
    }),
  ),
  /** Places that were left out because a team was there lately or is about to come. */
  leftOut: Type.Integer(),
})

/** Every letter's target that holds here or held, the newest first. */
export const targets = Type.Object({
  book,
  region: regionName,
  targets: Type.Array(
    Type.Object({
      scope: Type.Enum(scopes),
      share: Type.Number(),
      shareOf: Type.Union([Type.Literal("base"), Type.Literal("target")]),
      baseName: Type.Enum(baseNames),
      snapshot: Type.String(),
      baseSource: Type.String(),
      regionCode: Type.String(),
      period: Type.Object({ from: orNull(Type.String()), to: orNull(Type.String()) }),
      letter: Type.Object({ from: Type.String(), number: Type.String(), date: orNull(Type.String()) }),
      revision: Type.Integer(),
      note: Type.String(),
      standing: Type.Enum(targetStandings),
      withdrawal: orNull(Type.Object({ from: Type.String(), number: Type.String(), date: Type.String() })),
    }),
  ),
})
