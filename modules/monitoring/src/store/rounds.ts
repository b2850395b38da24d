import { statement } from "@jatidiri/database"

const inRegion = "($1 = '' or v.region_code = $1 or (v.region_code > $1 || '.' and v.region_code < $1 || '/'))"
/** Those whose team is away on some day between `$2` and `$3`. */
const meeting = `v.from_day <= $3::date and v.until_day >= $2::date and ${inRegion}`

const people = (where: string): string => `coalesce(sum(l.people) filter (where ${where}), 0)::float8`

/**
 * What a round's ledger rows come to. Whoever was activated there was met there, also who had been met before; who came
 * back into force later was counted when he was activated.
 */
const came = `select ${people("l.kind = 'met'")} as met_first,
    ${people("l.kind = 'activation' and l.reason <> 'returned'")} - ${people("l.kind = 'end' and l.reason = 'withdrawn'")} as activated,
    ${people("l.kind = 'refusal'")} as refused, ${people("l.kind = 'barrier'")} as barriers,
    count(distinct l.day) filter (
      where l.kind in ('activation', 'met', 'refusal', 'barrier', 'blank', 'paper', 'note') and l.reason <> 'returned')::float8 as team_days,
    count(*) filter (where l.kind = 'barrier' and l.reason in ('vpn-down', 'no-signal'))::float8 as journal_incidents
  from activation.published_ledger l
  where l.channel = 'field-round' and l.service_point_id = v.round_id::text`

export type CameRow = {
  readonly invited: number
  readonly met: number
  readonly activated: number
  readonly refused: number
  readonly barriers: number
  readonly team_days: number
  readonly incidents: number
}

const each = `v.invited::float8 as invited, greatest(c.met_first, c.activated) as met, c.activated, c.refused, c.barriers, c.team_days,
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

/** By the first `$4` characters of where each round is; those that were cancelled are in no sum. */
export const roundsOfParts = statement<RoundPartRow>(
  "monitoring.rounds-of-parts",
  `select left(v.region_code, $4) as code, max(r.name) as name, count(*)::float8 as rounds,
     sum(v.invited)::float8 as invited, sum(greatest(c.met_first, c.activated)) as met, sum(c.activated) as activated,
     sum(c.refused) as refused, sum(c.barriers) as barriers, sum(c.team_days) as team_days,
     sum(v.incidents + c.journal_incidents)::float8 as incidents
   from service_points.published_rounds v
   cross join lateral (${came}) c
   left join residents.published_regions r on r.code = left(v.region_code, $4)
   where v.state <> 'cancelled' and ${meeting}
   group by 1 order by 1`,
)
