import { statement } from "@jatidiri/database"
import type { HostKind } from "../contract.ts"

export const invitations = ["niks", "region", "cohort", "agency", "rt"] as const
/** How those invited were found. */
export type InvitedBy = (typeof invitations)[number]

export type RoundRow = {
  readonly round_id: string
  readonly series_id: string | null
  readonly version: number
  readonly name: string
  readonly host_kind: HostKind
  readonly host_name: string
  readonly place: string | null
  readonly kit: string[]
  readonly region_code: string
  readonly from_at: Date
  readonly starts_at: Date
  readonly until_at: Date
  readonly invited_by: InvitedBy
  readonly residents: number
  readonly max_activations: number
  readonly closed_at: Date | null
}

export const roundColumns = `r.round_id, r.series_id, r.version, r.name, r.host_kind, r.host_name, r.place, r.kit, r.region_code, r.from_at,
  coalesce(r.starts_at, r.from_at) as starts_at, r.until_at, r.invited_by, r.residents, r.max_activations, r.closed_at`

export const insertRound = statement(
  "service_points.insert-round",
  `insert into service_points.rounds (round_id, name, host_kind, host_name, region_code, from_at, until_at, invited_by,
     residents, max_activations, planned_by, planned_at, place, kit, starts_at, series_id, agency)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
)

export const insertMember = statement(
  "service_points.insert-member",
  "insert into service_points.teams (round_id, officer_id, name) values ($1, $2, $3)",
)

/** In the order given, which is the order of the parts. */
export const insertInvited = statement(
  "service_points.insert-invited",
  `insert into service_points.invited (round_id, position, resident_id)
   select $1, position, resident_id from unnest($2::bigint[]) with ordinality as given (resident_id, position)`,
)

export const insertRoundKits = statement(
  "service_points.insert-round-kits",
  "insert into service_points.round_kits (round_id, kit_id) select $1, unnest($2::uuid[])",
)

export const findRoundRow = statement<RoundRow>(
  "service_points.find-round",
  `select ${roundColumns} from service_points.rounds r where r.round_id = $1`,
)

/** Held against being closed until the transaction is over. */
export const findRoundShared = statement<RoundRow>(
  "service_points.find-round-shared",
  `select ${roundColumns} from service_points.rounds r where r.round_id = $1 for share`,
)

/** Held against everybody: one changes it. */
export const lockRound = statement<RoundRow>(
  "service_points.lock-round",
  `select ${roundColumns} from service_points.rounds r where r.round_id = $1 for update`,
)

export const isMember = statement<{ readonly one: number }>(
  "service_points.is-member",
  "select 1 as one from service_points.teams where round_id = $1 and officer_id = $2",
)

export const closeRoundRow = statement(
  "service_points.close-round",
  "update service_points.rounds set closed_at = $2 where round_id = $1 and closed_at is null",
)

export type ListedRow = RoundRow & {
  readonly team: { readonly officerId: string; readonly name: string }[]
  readonly kits: { readonly kitId: string; readonly name: string }[]
}

const withTeam = `select ${roundColumns}, t.team, coalesce(k.kits, '[]') as kits, t.mine
     from service_points.rounds r
     join lateral (
       select json_agg(json_build_object('officerId', officer_id, 'name', name) order by name, officer_id) as team,
         coalesce(bool_or(officer_id = $1), false) as mine
       from service_points.teams where round_id = r.round_id
     ) t on true
     left join lateral (
       select json_agg(json_build_object('kitId', kit_id, 'name', name) order by name, kit_id) as kits
       from service_points.round_kits join service_points.kits using (kit_id) where round_id = r.round_id
     ) k on true`

/** Of one officer's team, or in regions like one of these: his own that are not over at `$4` before all others; the latest first. */
export const listRoundRows = statement<ListedRow>(
  "service_points.list-rounds",
  `select * from (
     ${withTeam}
     where t.mine or r.region_code like any ($2::text[])
     order by (t.mine and r.until_at > $4) desc, r.until_at desc, r.round_id limit $3
   ) as listed order by until_at desc, round_id`,
)

/** The same whose team is away between two moments, the earliest first. */
export const listRoundsBetween = statement<ListedRow>(
  "service_points.list-rounds-between",
  `${withTeam}
   where (t.mine or r.region_code like any ($2::text[]))
     and coalesce(r.starts_at, r.from_at) < $4 and r.until_at > $3
   order by coalesce(r.starts_at, r.from_at), r.round_id limit $5`,
)

/** One of them, for who may see it. */
export const findListedRound = statement<ListedRow & { readonly mine: boolean }>(
  "service_points.find-listed-round",
  `${withTeam} where r.round_id = $2`,
)

export const isAnyOpen = statement<{ readonly open: boolean }>(
  "service_points.is-any-open",
  `select exists (select from service_points.rounds where closed_at is null and from_at <= $1 and until_at > $1) as open`,
)

/** Who is invited by name to what takes place now, in the order of the packs. */
export const listInvitedNow = statement<{ readonly resident_id: string }>(
  "service_points.list-invited-now",
  `select i.resident_id::text as resident_id from service_points.rounds r join service_points.invited i using (round_id)
   where r.closed_at is null and r.from_at <= $1 and r.until_at > $1 order by r.from_at, r.round_id, i.position limit $2`,
)
