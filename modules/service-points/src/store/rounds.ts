import { statement } from "@jatidiri/database"
import type { HostKind } from "../contract.ts"

export type RoundRow = {
  readonly round_id: string
  readonly name: string
  readonly host_kind: HostKind
  readonly host_name: string
  readonly place: string | null
  readonly kit: string[]
  readonly region_code: string
  readonly from_at: Date
  readonly until_at: Date
  readonly invited_by: "niks" | "region"
  readonly residents: number
  readonly closed_at: Date | null
}

const columns = `r.round_id, r.name, r.host_kind, r.host_name, r.place, r.kit, r.region_code, r.from_at, r.until_at,
  r.invited_by, r.residents, r.closed_at`

export const insertRound = statement(
  "service_points.insert-round",
  `insert into service_points.rounds (round_id, name, host_kind, host_name, region_code, from_at, until_at, invited_by,
     residents, max_activations, planned_by, planned_at, place, kit)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
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

export const findRoundRow = statement<RoundRow>(
  "service_points.find-round",
  `select ${columns} from service_points.rounds r where r.round_id = $1`,
)

/** Held against being closed until the transaction is over. */
export const findRoundShared = statement<RoundRow>(
  "service_points.find-round-shared",
  `select ${columns} from service_points.rounds r where r.round_id = $1 for share`,
)

export const isMember = statement<{ readonly one: number }>(
  "service_points.is-member",
  "select 1 as one from service_points.teams where round_id = $1 and officer_id = $2",
)

export const closeRoundRow = statement(
  "service_points.close-round",
  "update service_points.rounds set closed_at = $2 where round_id = $1 and closed_at is null",
)

export type ListedRow = RoundRow & { readonly team: { readonly officerId: string; readonly name: string }[] }

/** Of one officer's team, or in regions like one of these: his own that are not over at `$4` before all others; the latest first. */
export const listRoundRows = statement<ListedRow>(
  "service_points.list-rounds",
  `select * from (
     select ${columns}, t.team
     from service_points.rounds r
     join lateral (
       select json_agg(json_build_object('officerId', officer_id, 'name', name) order by name, officer_id) as team,
         coalesce(bool_or(officer_id = $1), false) as mine
       from service_points.teams where round_id = r.round_id
     ) t on true
     where t.mine or r.region_code like any ($2::text[])
     order by (t.mine and r.until_at > $4) desc, r.until_at desc, r.round_id limit $3
   ) as listed order by until_at desc, round_id`,
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
