import { statement } from "@jatidiri/database"
import type { KitKind, KitState } from "../round-contract.ts"

export type KitRow = {
  readonly kit_id: string
  readonly region_code: string
  readonly kind: KitKind
  readonly name: string
  readonly state: KitState
}

const columns = "k.kit_id, k.region_code, k.kind, k.name, k.state"

/** Touches no row where the office has a thing of this name. */
export const insertKit = statement(
  "service_points.insert-kit",
  `insert into service_points.kits (kit_id, region_code, kind, name, state, added_by, added_at)
   values ($1, $2, $3, $4, 'usable', $5, $6) on conflict (region_code, name) do nothing`,
)

export const findKit = statement<KitRow>(
  "service_points.find-kit",
  `select ${columns} from service_points.kits k where k.kit_id = $1`,
)

/** Held against being broken or retired until the plan stands. */
export const listKitsShared = statement<KitRow>(
  "service_points.list-kits-shared",
  `select ${columns} from service_points.kits k where k.kit_id = any ($1::uuid[]) order by k.kit_id for share`,
)

export const changeKitState = statement(
  "service_points.change-kit-state",
  "update service_points.kits set state = $2 where kit_id = $1 and state <> $2",
)

export type ListedKitRow = KitRow & {
  readonly next_name: string | null
  readonly next_from: Date | null
  readonly next_until: Date | null
}

/** Things of offices like these, each with the first round after `$2` that it goes along with. */
export const listKitRows = statement<ListedKitRow>(
  "service_points.list-kits",
  `select ${columns}, n.name as next_name, n.from_at as next_from, n.until_at as next_until
   from service_points.kits k
   left join lateral (
     select r.name, coalesce(r.starts_at, r.from_at) as from_at, r.until_at
     from service_points.round_kits x join service_points.rounds r using (round_id)
     where x.kit_id = k.kit_id and r.closed_at is null and r.until_at > $2
     order by coalesce(r.starts_at, r.from_at) limit 1
   ) n on true
   where k.region_code like any ($1::text[])
   order by k.state = 'retired', k.kind, k.name, k.kit_id limit 500`,
)
