import { statement } from "@jatidiri/database"
import { signedKinds } from "./kept-sums.ts"

const inRegion = "($1 = '' or v.region_code = $1 or (v.region_code > $1 || '.' and v.region_code < $1 || '/'))"
/** Those whose team is away on some day between `$2` and `$3`. */
const meeting = `v.from_day <= $3::date and v.until_day >= $2::date and ${inRegion}`

const people = (where: string): string => `coalesce(sum(l.people) filter (where ${where}), 0)::float8`

/**
 * What a round's ledger rows of the period come to. Milestones as everywhere: the first time in a life, so that who had
 * been met at a counter before is activated here and not met once more.
 */
const came = `select ${people("l.kind = 'met' and l.first_time")} as met,
    ${people("l.kind = 'activation' and l.first_time")} as activated,
    ${people("l.kind = 'refusal'")} as refused, ${people("l.kind = 'barrier'")} as barriers,
    count(distinct l.day) filter (
      where l.kind in ${signedKinds} and l.officer_id <> '' and l.reason <> 'returned')::float8 as team_days,
    count(*) filter (where l.kind = 'barrier' and l.reason in ('vpn-down', 'no-signal'))::float8 as journal_incidents
  from activation.published_ledger l
  where l.channel = 'field-round' and l.service_point_id = v.round_id::text and l.day between $2 and $3`

export type CameRow = {
  readonly invited: number
  readonly met: number
  readonly activated: number
  readonly refused: number
  readonly barriers: number
  readonly team_days: number
  readonly incidents: number
}

const each = `v.invited::float8 as invited, c.met, c.activated, c.refused, c.barriers, c.team_days,
  v.incidents + c.journal_incidents as incidents`

export type RoundRow = CameRow & {
  readonly round_id: string
  readonly series_id: string | null
  readonly name: string
  readonly host_kind: string
  readonly host_name: string
  readonly agency: string
  readonly region_code: string
  readonly region_name: string | null
  readonly from_day: string
  readonly until_day: string
  readonly officers: number
  readonly state: "planned" | "open" | "closed" | "cancelled"
}

/** The latest first, with what came of each. */
export const roundsOf = statement<RoundRow>(
  "monitoring.rounds-of",
  `select v.round_id, v.series_id, v.name, v.host_kind, v.host_name, v.agency, v.region_code, r.name as region_name,
     v.from_day::text, v.until_day::text, v.officers::float8 as officers, v.state, ${each}
   from (select * from service_points.published_rounds v where ${meeting} order by v.from_day desc, v.round_id limit $4) v
   cross join lateral (${came}) c
   left join residents.published_regions r on r.code = v.region_code
   order by v.from_day desc, v.round_id`,
)

export const countRounds = statement<{ readonly held: number; readonly cancelled: number }>(
  "monitoring.count-rounds",
  `select count(*) filter (where v.state <> 'cancelled')::float8 as held,
     count(*) filter (where v.state = 'cancelled')::float8 as cancelled
   from service_points.published_rounds v where ${meeting}`,
)

export type RoundPartRow = CameRow & { readonly code: string; readonly name: string | null; readonly rounds: number }

/** All of a regency or less, round by round; those that were cancelled are in no sum. */
export const roundsOfRegion = statement<RoundPartRow>(
  "monitoring.rounds-of-region",
  `select $1 as code, null as name, count(*)::float8 as rounds,
     sum(v.invited)::float8 as invited, sum(c.met) as met, sum(c.activated) as activated,
     sum(c.refused) as refused, sum(c.barriers) as barriers, sum(c.team_days) as team_days,
     sum(v.incidents + c.journal_incidents)::float8 as incidents
   from service_points.published_rounds v
   cross join lateral (${came}) c
   where v.state <> 'cancelled' and ${meeting} having count(*) > 0`,
)

export type PlannedPartRow = {
  readonly code: string
  readonly rounds: number
  readonly invited: number
  readonly incidents: number
}

/** By the first `$4` characters of where each round is. */
export const plannedByPart = statement<PlannedPartRow>(
  "monitoring.planned-by-part",
  `select left(v.region_code, $4) as code, count(*)::float8 as rounds, sum(v.invited)::float8 as invited,
     sum(v.incidents)::float8 as incidents
   from service_points.published_rounds v where v.state <> 'cancelled' and ${meeting} group by 1`,
)

const served = (column: "people" | "first_people", kind: string): string =>
  `coalesce(sum(${column}) filter (where kind = '${kind}'), 0)::float8`

export type WorkedPartRow = Omit<CameRow, "invited" | "incidents"> & { readonly code: string; readonly name: string }

/** What teams did by the office that sent them, from the kept sums: the country's rounds are too many to read one by one. */
export const workedByPart = statement<WorkedPartRow>(
  "monitoring.worked-by-part",
  `select code, name, s.* from residents.published_regions as regions, lateral (
     select ${served("first_people", "met")} as met, ${served("first_people", "activation")} as activated,
       ${served("people", "refusal")} as refused, ${served("people", "barrier")} as barriers,
       ${served("people", "team-day")} as team_days
     from monitoring.served
     where book = 'live' and region_code = regions.code and channel = 'field-round' and day between $2 and $3
       and kind in ('met', 'activation', 'refusal', 'barrier', 'team-day')) as s
   where case when $1 = '' then parent_code is null else parent_code = $1 end order by code`,
)
