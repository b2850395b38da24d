import { type Statement, statement } from "@jatidiri/database"

/** Ledgers that figures are sums of: activation's, the offices' corrections of it, and the scenarios' own. */
export const sources = ["live", "correction", "scenario"] as const
export type Source = (typeof sources)[number]

/** How many ledger rows are added up at once; of a follower that is far behind up to `mostRowsAtOnce`. */
export const rowsAtOnce = 50_000
export const mostRowsAtOnce = 1_000_000

/** For this transaction: what is added up is sorted in memory, and its questions are too short for compiling them to pay. */
export const settleToAdd = statement(
  "monitoring.settle-to-add",
  "select set_config('work_mem', '128MB', true), set_config('jit', 'off', true)",
)

export const holdFollower = statement<{ held: boolean }>(
  "monitoring.hold-follower",
  "select pg_try_advisory_xact_lock(7414101) as held",
)

/** What can be seen now: rows of transactions below its horizon are all there, and none can still appear before them. */
export const lookAround = statement<{ snapshot: string }>(
  "monitoring.look-around",
  "select pg_current_snapshot()::text as snapshot",
)

const served = "service_region_code, service_point_id, officer_id"
/** The columns of every ledger, in the order of `arrivals`. */
export const ledgers: Readonly<Record<Source, string>> = {
  live: `(select 'live'::text as book, 'live' as source, xid, ledger_id, at, day, recorded_day, kind, first_time, region_code,
    ${served}, channel, cohort, agency, reason, people from activation.published_ledger)`,
  correction: `(select 'live'::text as book, 'correction' as source, xid, ledger_id, at, day, recorded_day, kind, first_time,
    region_code, ${served}, channel, cohort, agency, reason, people from monitoring.corrections)`,
  scenario: `(select book, 'scenario' as source, xid, ledger_id, at, day, recorded_day, kind, first_time, region_code,
    ${served}, channel, cohort, agency, reason, people from monitoring.scenario_ledger)`,
}

/** Where a portion is laid down before it is added up; each connection has its own, empty when its transaction is over. */
export const openArrivals = statement(
  "monitoring.open-arrivals",
  `create temporary table if not exists arrivals (
     book text, source text, xid xid8, ledger_id bigint, at timestamptz, day date, recorded_day date, kind text,
     first_time boolean, region_code text collate "C", service_region_code text collate "C", service_point_id text,
     officer_id text, channel text, cohort text, agency text, reason text, people int
   ) on commit delete rows`,
)

const gatherText = (source: Source): string => `
  insert into arrivals select * from ${ledgers[source]} as ledger
  where (xid, ledger_id) > (select xid, ledger_id from monitoring.followed where source = '${source}')
    and xid < pg_snapshot_xmin($1::text::pg_snapshot)
  order by xid, ledger_id limit $2`

/** Lays down the rows behind the last place, in the order of the ledger. */
export const gather: Readonly<Record<Source, Statement<never>>> = {
  live: statement("monitoring.gather-live", gatherText("live")),
  correction: statement("monitoring.gather-corrections", gatherText("correction")),
  scenario: statement("monitoring.gather-scenarios", gatherText("scenario")),
}

/**
 * Moves the place behind what was gathered under snapshot `$2`. The time that figures are shown with moves only as far as
 * everything decided by then is added up: to now (`$3`) when nothing was under way, else to the last mark whose
 * transactions are all over; not while more waits to be gathered (`$4`). Writes nothing when nothing came and the place was
 * looked at within five seconds.
 */
export const movePlace = statement(
  "monitoring.move-place",
  `with newest as (select xid, ledger_id from arrivals order by xid desc, ledger_id desc limit 1),
   horizon as (select pg_snapshot_xmin($2::text::pg_snapshot) as low, pg_snapshot_xmax($2::text::pg_snapshot) as high)
   update monitoring.followed as kept set
     at = case when $4 then kept.at when low = high then $3 when kept.mark_xid <= low then kept.mark_at else kept.at end,
     mark_xid = case when kept.mark_xid <= low then high else kept.mark_xid end,
     mark_at = case when kept.mark_xid <= low then $3 else kept.mark_at end,
     xid = coalesce((select xid from newest), kept.xid),
     ledger_id = coalesce((select ledger_id from newest), kept.ledger_id)
   from horizon where source = $1
     and (exists (select from newest) or kept.at < $3::timestamptz - interval '5 seconds' or kept.at > $3)`,
)
