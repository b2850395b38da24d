import { type Statement, statement } from "@jatidiri/database"
import { isAskedFor } from "./sums.ts"

/** Where refusals and barriers come from: the ledger, and the offices' corrections of it. */
export const reasonSources = ["live", "correction"] as const
export type ReasonSource = (typeof reasonSources)[number]

/** A correction names no place: its region is the one that the letter says. */
export const reasonLedgers: Readonly<Record<ReasonSource, { readonly table: string; readonly office: string }>> = {
  live: { table: "activation.published_ledger", office: "service_region_code" },
  correction: { table: "monitoring.corrections", office: "region_code" },
}
const eachSource = <Row>(
  make: (source: ReasonSource) => Statement<Row>,
): Readonly<Record<ReasonSource, Statement<Row>>> => ({
  live: make("live"),
  correction: make("correction"),
})

/** How many ledger rows are looked through at once. */
export const reasonRowsAtOnce = 50_000

export const holdReasons = statement<{ readonly xid: string; readonly ledger_id: string }>(
  "monitoring.hold-reasons",
  "select xid::text, ledger_id::text from monitoring.reasons_followed where source = $1 for update",
)

export type FreshReasonRow = {
  readonly channel: string
  readonly place: string
  readonly office: string
  readonly day: string
  readonly kind: string
  readonly reason: string
  readonly cohort: string
  readonly people: number
}

/** What lies behind the place up to a new one: of the first so many rows below the horizon the refusals and barriers, added up. */
export const nextPlace = eachSource((source) =>
  statement<{ readonly xid: string; readonly ledger_id: string; readonly rows: number }>(
    `monitoring.next-reasons-place-${source}`,
    `with fresh as (
     select xid, ledger_id from ${reasonLedgers[source].table}
     where (xid, ledger_id) > ($1::text::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by xid, ledger_id limit $3)
   select xid::text, ledger_id::text, (select count(*)::int from fresh) as rows from fresh
   order by fresh.xid desc, fresh.ledger_id desc limit 1`,
  ),
)

export const freshReasons = eachSource((source) =>
  statement<FreshReasonRow>(
    `monitoring.fresh-reasons-${source}`,
    `select channel, service_point_id as place, ${reasonLedgers[source].office} as office, day::text, kind, reason, cohort,
     sum(people)::int as people
   from ${reasonLedgers[source].table}
   where (xid, ledger_id) > ($1::text::xid8, $2::bigint) and (xid, ledger_id) <= ($3::text::xid8, $4::bigint)
     and kind in ('refusal', 'barrier')
   group by 1, 2, 3, 4, 5, 6, 7`,
  ),
)

export const moveReasonsPlace = statement(
  "monitoring.move-reasons-place",
  "update monitoring.reasons_followed set xid = $1::text::xid8, ledger_id = $2::bigint where source = $3",
)

export const addReasons = statement(
  "monitoring.add-reasons",
  `insert into monitoring.reasons as kept (region_code, day, kind, reason, cohort, people)
   select above, day, kind, reason, cohort, sum(people)
   from unnest($1::text[], $2::date[], $3::text[], $4::text[], $5::text[], $6::bigint[])
     as given (region, day, kind, reason, cohort, people), monitoring.regions_above(region) as above
   group by above, day, kind, reason, cohort
   on conflict (region_code, day, kind, reason, cohort) do update set people = kept.people + excluded.people`,
)

export type ReasonRow = {
  readonly kind: "refusal" | "barrier"
  readonly reason: string
  readonly cohort: string
  readonly people: number
}

export const reasonsIn = statement<ReasonRow>(
  "monitoring.reasons-in",
  `select kind, reason, cohort, sum(people)::float8 as people from monitoring.reasons
   where region_code = $1 and day between $2 and $3 group by 1, 2, 3`,
)

/** Of the regions right below; `$1` is null for those of the nation. */
export const reasonsOfParts = statement<Omit<ReasonRow, "cohort"> & { readonly code: string; readonly name: string }>(
  "monitoring.reasons-of-parts",
  `select regions.code, regions.name, sums.kind, sums.reason, sums.people
   from residents.published_regions as regions
   join lateral (
     select kind, reason, sum(people)::float8 as people from monitoring.reasons
     where region_code = regions.code and day between $2 and $3 group by 1, 2) as sums on true
   where ${isAskedFor("$1")}
   order by regions.code`,
)
