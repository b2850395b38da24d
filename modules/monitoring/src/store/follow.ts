import { type Statement, statement } from "@jatidiri/database"

export type Source = "live" | "scenario"

/** How many ledger rows one statement adds up at most. */
export const rowsAtOnce = 20_000

export const holdFollower = statement<{ held: boolean }>(
  "monitoring.hold-follower",
  "select pg_try_advisory_xact_lock(7414101) as held",
)

const ledgers: Readonly<Record<Source, string>> = {
  live: "(select 'live'::text as book, * from activation.published_ledger)",
  scenario: "monitoring.scenario_ledger",
}

/**
 * Adds the ledger rows behind the last place to the sums and moves the place, in one statement under one snapshot.
 * Only rows of transactions below the snapshot's horizon are read: none can still appear before them. The time that
 * figures are shown with moves only as far as that is true: to now when nothing is under way, else to the last mark
 * whose transactions are all over. Gives how many rows came; nothing when none came and the place was looked at within
 * five seconds.
 */
const followText = (source: Source): string => `
  with place as (select xid, ledger_id from monitoring.followed where source = '${source}'),
  fresh as materialized (
    select book, xid, ledger_id, day, kind, first_time, region_code, channel, cohort, agency, reason, people
    from ${ledgers[source]} as ledger
    where (xid, ledger_id) > ((select xid from place), (select ledger_id from place))
      and xid < pg_snapshot_xmin(pg_current_snapshot())
    order by xid, ledger_id limit $1),
  spread as (select fresh.*, region from fresh, monitoring.regions_above(region_code) as region),
  into_totals as (
    insert into monitoring.totals as kept
    select book, region, kind, sum(people), coalesce(sum(people) filter (where first_time), 0), count(*)
    from spread group by book, region, kind
    on conflict (book, region_code, kind) do update set people = kept.people + excluded.people,
      first_people = kept.first_people + excluded.first_people, entries = kept.entries + excluded.entries),
  into_days as (
    insert into monitoring.days as kept
    select book, region, day, channel, kind, sum(people), coalesce(sum(people) filter (where first_time), 0)
    from spread group by book, region, day, channel, kind
    on conflict (book, region_code, day, channel, kind) do update set people = kept.people + excluded.people,
      first_people = kept.first_people + excluded.first_people),
  into_groups as (
    insert into monitoring.groups as kept
    select book, region, cohort, agency, channel, kind, reason, sum(people),
      coalesce(sum(people) filter (where first_time), 0)
    from spread group by book, region, cohort, agency, channel, kind, reason
    on conflict (book, region_code, cohort, agency, channel, kind, reason) do update
      set people = kept.people + excluded.people, first_people = kept.first_people + excluded.first_people),
  newest as (select xid, ledger_id from fresh order by xid desc, ledger_id desc limit 1),
  horizon as (select pg_snapshot_xmin(pg_current_snapshot()) as low, pg_snapshot_xmax(pg_current_snapshot()) as high)
  update monitoring.followed as kept set
    at = case when (select count(*) from fresh) = $1 then kept.at when low = high then $2
      when kept.mark_xid <= low then kept.mark_at else kept.at end,
    mark_xid = case when kept.mark_xid <= low then high else kept.mark_xid end,
    mark_at = case when kept.mark_xid <= low then $2 else kept.mark_at end,
    xid = coalesce((select xid from newest), kept.xid), ledger_id = coalesce((select ledger_id from newest), kept.ledger_id)
  from horizon where source = '${source}'
    and (exists (select from newest) or kept.at < $2::timestamptz - interval '5 seconds' or kept.at > $2)
  returning (select count(*)::int from fresh) as rows`

export const follow: Readonly<Record<Source, Statement<{ rows: number }>>> = {
  live: statement("monitoring.follow-live", followText("live")),
  scenario: statement("monitoring.follow-scenario", followText("scenario")),
}

/** One difference between the kept sums and the ledger, up to the place that was followed. */
export type DifferenceRow = {
  readonly sums: "totals" | "days" | "groups"
  readonly book: string
  readonly regionCode: string
  readonly kind: string
  readonly kept: number
  readonly ledger: number
}

const comparison = (sums: DifferenceRow["sums"], dimensions: string): string => `
  select '${sums}' as sums, book, region_code as "regionCode", kind,
    coalesce(sum(kept), 0)::float8 as kept, coalesce(sum(ledger), 0)::float8 as ledger
  from (select ${dimensions}, people as kept, first_people as kept_first, 0 as ledger, 0 as ledger_first
        from monitoring.${sums}
        union all
        select ${dimensions}, 0, 0, people, case when first_time then people else 0 end from spread) as both_sides
  group by ${dimensions} having sum(kept) <> sum(ledger) or sum(kept_first) <> sum(ledger_first)`

export const mostDifferences = 100

/** Adds the whole ledger up again and compares it with what is kept, in one snapshot. */
export const compareSums = statement<DifferenceRow>(
  "monitoring.compare-sums",
  `with every as (
     select ledger.* from (
       select 'live' as source, 'live'::text as book, xid, ledger_id, day, kind, first_time, region_code, channel, cohort,
         agency, reason, people from activation.published_ledger
       union all
       select 'scenario', book, xid, ledger_id, day, kind, first_time, region_code, channel, cohort, agency, reason, people
       from monitoring.scenario_ledger) as ledger
     join monitoring.followed using (source)
     where (ledger.xid, ledger.ledger_id) <= (followed.xid, followed.ledger_id)),
   spread as (
     select book, region as region_code, day, channel, kind, cohort, agency, reason, people, first_time
     from every, monitoring.regions_above(every.region_code) as region)
   select * from (
     ${comparison("totals", "book, region_code, kind")}
     union all ${comparison("days", "book, region_code, day, channel, kind")}
     union all ${comparison("groups", "book, region_code, cohort, agency, channel, kind, reason")}
   ) as differences limit ${mostDifferences}`,
)

export const countFollowed = statement<{ entries: number }>(
  "monitoring.count-followed",
  "select coalesce(sum(entries), 0)::float8 as entries from monitoring.totals where region_code = ''",
)
