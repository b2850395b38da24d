import { statement } from "@jatidiri/database"
import { signedKinds } from "./kept-sums.ts"

/** Digits and points come before letters: a region and all below it are one stretch of an index. */
const inRegion = `v.region_code collate "C" >= $1 and v.region_code collate "C" < $1 || 'X'`
/** Those whose team is away on some day of the period. */
const inPeriod = (from: string, to: string): string => `v.from_day <= ${to}::date and v.until_day >= ${from}::date`

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

/** Of a regency or less, the latest first, with what came of each. */
export const roundsOf = statement<RoundRow>(
  "monitoring.rounds-of",
  `select v.round_id, v.series_id, v.name, v.host_kind, v.host_name, v.agency, v.region_code, r.name as region_name,
     v.from_day::text, v.until_day::text, v.officers::float8 as officers, v.state, ${each}
   from service_points.published_rounds v
   cross join lateral (${came}) c
   left join residents.published_regions r on r.code = v.region_code
   where ${inPeriod("$2", "$3")} and ${inRegion}
   order by v.from_day desc, v.round_id`,
)

export type PlannedPartRow = {
  readonly code: string
  readonly rounds: number
  readonly cancelled: number
  readonly invited: number
  readonly incidents: number
}

const held = "filter (where v.state <> 'cancelled')"
const planned = (length: number, incidents: string): string =>
  `select left(v.region_code, ${length}) as code, count(*) ${held}::float8 as rounds,
     count(*) filter (where v.state = 'cancelled')::float8 as cancelled,
     coalesce(sum(v.invited) ${held}, 0)::float8 as invited, coalesce(sum(${incidents}) ${held}, 0)::float8 as incidents
   from service_points.published_rounds v`

/** By province of where each round is. Of a country's rounds it is less to read all incidents than to ask each for its own. */
export const plannedByProvince = statement<PlannedPartRow>(
  "monitoring.planned-by-province",
  `${planned(2, "i.incidents")} left join service_points.published_round_incidents i using (round_id)
   where ${inPeriod("$1", "$2")} group by 1`,
)

/** The same of one province, by regency. */
export const plannedByRegency = statement<PlannedPartRow>(
  "monitoring.planned-by-regency",
  `${planned(5, "v.incidents")} where ${inPeriod("$2", "$3")} and ${inRegion} group by 1`,
)

export type WorkedPartRow = Omit<CameRow, "invited" | "incidents"> & { readonly code: string; readonly name: string }

/** What teams did by the office that sent them, from the kept sums: the country's rounds are too many to read one by one. */
export const workedByPart = statement<WorkedPartRow>(
  "monitoring.worked-by-part",
  `select code, name, s.* from residents.published_regions as regions, lateral (
     select coalesce(sum(met), 0)::float8 as met, coalesce(sum(activated), 0)::float8 as activated,
       coalesce(sum(refused), 0)::float8 as refused, coalesce(sum(barriers), 0)::float8 as barriers,
       coalesce(sum(team_days), 0)::float8 as team_days
     from monitoring.served
     where book = 'live' and region_code = regions.code and channel = 'field-round' and day between $2 and $3) as s
   where code = any (array(select code from residents.published_regions where parent_code = $1
     union all select code from residents.published_regions where $1 = '' and parent_code is null))
   order by code`,
)
