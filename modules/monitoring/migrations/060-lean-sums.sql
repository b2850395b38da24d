-- Of villages and districts nearly every act would be a row of its own in each sum: they keep totals and groups only, and
-- their days are added up from the ledger. What is read is kept, nothing else.
drop table monitoring.groups;
create table monitoring.groups (
  book text not null,
  region_code text collate "C" not null,
  dimension text not null check (dimension in ('cohort', 'agency', 'channel', 'reason')),
  kind text not null,
  code text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, dimension, kind, code)
) with (fillfactor = 70);
comment on table monitoring.groups is 'Activations by cohort, agency and channel, refusals and barriers by reason; by region of domicile and all regions above it.';

drop table monitoring.places;
create table monitoring.places (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  place_id text not null,
  channel text not null,
  activated bigint not null,
  met bigint not null,
  refused bigint not null,
  officer_hours bigint not null,
  primary key (book, region_code, day, place_id, channel)
) with (fillfactor = 70);
comment on table monitoring.places is 'Days of the places (site or round) of a region of service.';

comment on table monitoring.days is 'Activations and ends by day and channel, of nation, provinces and regencies.';
comment on table monitoring.late_days is
  'Of `days`, what became known only on a later day: so that what was said of a past day can be said again.';
comment on table monitoring.closings is
  'What the ledger held when a day ended, added up from its beginning, by the day on which each row became known; a row only where the day changed something. Districts close on Sundays, villages never.';
comment on table monitoring.group_closings is
  'The same of groups: nation and provinces close each day, regencies on Sundays, smaller regions never.';

create index scenario_ledger_region on monitoring.scenario_ledger (book, region_code);

-- Everything is added up anew from the beginning; until then figures say since when they hold.
truncate monitoring.totals, monitoring.days, monitoring.late_days, monitoring.closings, monitoring.group_closings,
  monitoring.served, monitoring.place_hours;
update monitoring.followed set xid = '0', ledger_id = 0, at = '1970-01-01Z', mark_xid = '0', mark_at = '1970-01-01Z';
