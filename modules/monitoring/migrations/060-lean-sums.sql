-- Of villages and districts nearly every act would be a row of its own in each sum: they keep totals and groups only, and
-- their days are added up from the ledger. What is read is kept, nothing else, and what is read together is one row.
drop table monitoring.totals, monitoring.days, monitoring.late_days, monitoring.groups, monitoring.closings, monitoring.served,
  monitoring.places, monitoring.place_hours;

create table monitoring.totals (
  book text not null,
  region_code text collate "C" not null,
  activated bigint not null,
  active bigint not null,
  carried_in bigint not null,
  ended bigint not null,
  refused bigint not null,
  barriers bigint not null,
  blanks bigint not null,
  papers bigint not null,
  requested bigint not null,
  met bigint not null,
  collected bigint not null,
  entries bigint not null,
  primary key (book, region_code)
) with (fillfactor = 60);
comment on table monitoring.totals is 'Sums over the ledger by region of domicile and all regions above it.';
comment on column monitoring.totals.activated is 'People activated or carried in for the first time in their life.';
comment on column monitoring.totals.active is 'Activations and returns and who was carried in, minus ends.';
comment on column monitoring.totals.entries is 'Rows of the ledger, of whatever kind.';

create table monitoring.closings (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  activated bigint not null,
  active bigint not null,
  carried_in bigint not null,
  ended bigint not null,
  refused bigint not null,
  requested bigint not null,
  met bigint not null,
  collected bigint not null,
  entries bigint not null,
  primary key (book, region_code, day)
) with (fillfactor = 90);
comment on table monitoring.closings is
  'Totals when a day ended, by the day on which each row became known; a row only where the day changed something. Districts close on Sundays, villages never.';

create table monitoring.days (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  channel text not null,
  activated bigint not null,
  ended bigint not null,
  primary key (book, region_code, day, channel)
) with (fillfactor = 80);
comment on table monitoring.days is 'First activations and ends by day of the act and channel, of nation, provinces and regencies.';

create table monitoring.late_days (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  recorded_day date not null,
  channel text not null,
  activated bigint not null,
  ended bigint not null,
  primary key (book, region_code, day, recorded_day, channel)
);
comment on table monitoring.late_days is
  'Of `days`, what became known only on a later day: so that what was said of a past day can be said again.';

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
comment on table monitoring.groups is
  'Activations by cohort, agency and channel, refusals and barriers by reason; by region of domicile and all regions above it.';
comment on table monitoring.group_closings is
  'Groups when a day ended: nation and provinces close each day, regencies on Sundays, smaller regions never.';

create table monitoring.served (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  channel text not null,
  activated bigint not null,
  met bigint not null,
  refused bigint not null,
  barriers bigint not null,
  officer_hours bigint not null,
  team_days bigint not null,
  primary key (book, region_code, day, channel)
) with (fillfactor = 80);
comment on table monitoring.served is 'By region of service and all above it; hours and days are counted when their first entry is known.';

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
) with (fillfactor = 80);
comment on table monitoring.places is 'Days of the places (site or round) of a region of service.';

create table monitoring.place_hours (
  book text not null,
  place_id text not null,
  officer_id text not null,
  day date not null,
  hour smallint not null check (hour between 0 and 23),
  region_code text collate "C" not null,
  channel text not null,
  primary key (place_id, day, officer_id, hour, book)
);
comment on table monitoring.place_hours is
  'Hours of the clock (Asia/Jakarta) in which an officer signed at least one entry at a place: officer-hours.';

create index scenario_ledger_region on monitoring.scenario_ledger (book, region_code);

-- Everything is added up anew from the beginning; until then figures say since when they hold.
truncate monitoring.group_closings;
update monitoring.followed set xid = '0', ledger_id = 0, at = '1970-01-01Z', mark_xid = '0', mark_at = '1970-01-01Z';
