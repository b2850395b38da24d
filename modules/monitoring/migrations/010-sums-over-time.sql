-- Figures as of any past day, where service was given, how long it took, and corrections.
create table monitoring.corrections (
  ledger_id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  day date not null,
  recorded_day date not null,
  kind text not null check (kind in ('activation', 'end', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal',
    'request', 'met', 'collected')),
  first_time boolean not null,
  region_code text collate "C" not null,
  service_region_code text collate "C" not null default '',
  service_point_id text not null default '',
  channel text not null check (channel in ('service-point', 'field-round', 'online')),
  officer_id text not null default '' check (officer_id = ''),
  cohort text not null,
  agency text not null,
  reason text not null default 'correction' check (reason = 'correction'),
  people int not null check (people <> 0),
  letter text not null check (letter <> ''),
  unique (letter, region_code, kind, day, channel, cohort, agency)
);
create index corrections_in_order on monitoring.corrections (xid, ledger_id);
create index corrections_region on monitoring.corrections (region_code);
comment on table monitoring.corrections is
  'Rows of the live ledger that an office puts right by a letter, shaped as activation.published_ledger; people may be negative. Once a letter.';
comment on column monitoring.corrections.day is 'The day that is put right; recorded_day is when the letter became known.';
create trigger append_only before update or delete on monitoring.corrections
  for each row execute function monitoring.refuse_change();
create trigger append_only_all before truncate on monitoring.corrections execute function monitoring.refuse_change();

create table monitoring.closings (
  book text not null,
  region_code text collate "C" not null,
  kind text not null,
  day date not null,
  people bigint not null,
  first_people bigint not null,
  entries bigint not null,
  primary key (book, region_code, kind, day)
);
comment on table monitoring.closings is
  'What the ledger held when a day ended, added up from its beginning, by the day on which each row became known; a row only where the day changed something.';

create table monitoring.group_closings (
  book text not null,
  region_code text collate "C" not null,
  dimension text not null check (dimension in ('cohort', 'agency', 'channel', 'reason')),
  kind text not null,
  code text not null,
  day date not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, dimension, kind, code, day)
);
comment on table monitoring.group_closings is
  'The same of activations by cohort, agency or channel and of refusals and barriers by reason, for nation, provinces and regencies; smaller regions are added up from the ledger itself.';

create table monitoring.late_days (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  recorded_day date not null,
  channel text not null,
  kind text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, day, recorded_day, channel, kind)
);
comment on table monitoring.late_days is
  'Of `days`, what became known only on a later day: so that what was said of a past day can be said again.';

create table monitoring.served (
  book text not null,
  region_code text collate "C" not null,
  kind text not null,
  day date not null,
  channel text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, kind, day, channel)
) with (fillfactor = 70);
comment on table monitoring.served is
  'By region of service and all above it. Besides the ledger''s kinds: officer-hour and team-day, counted when their first entry is known.';

create table monitoring.places (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  place_id text not null,
  channel text not null,
  kind text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, day, place_id, channel, kind)
) with (fillfactor = 70);
comment on table monitoring.places is 'The same by place (site or round) of a region of service.';

create table monitoring.place_hours (
  place_id text not null,
  officer_id text not null,
  day date not null,
  hour smallint not null check (hour between 0 and 23),
  region_code text collate "C" not null,
  channel text not null,
  primary key (place_id, day, officer_id, hour)
);
comment on table monitoring.place_hours is
  'Hours of the clock (Asia/Jakarta) in which an officer signed at least one entry at a place: officer-hours.';

create table monitoring.base_agencies (
  base_id bigint not null references monitoring.bases,
  region_code text collate "C" not null,
  agency text not null,
  people bigint not null check (people >= 0),
  primary key (base_id, region_code, agency)
);
comment on table monitoring.base_agencies is 'People of a base by agency, in every region that has any of it.';

-- All sums are added up anew from the beginning, with the new ones; until then figures say since when they hold.
alter table monitoring.followed drop constraint followed_source_check;
alter table monitoring.followed add constraint followed_source_check check (source in ('live', 'correction', 'scenario'));
truncate monitoring.totals, monitoring.days, monitoring.groups;
update monitoring.followed set xid = '0', ledger_id = 0, at = '1970-01-01Z', mark_xid = '0', mark_at = '1970-01-01Z';
insert into monitoring.followed (source, xid, ledger_id, at) values ('correction', '0', 0, '1970-01-01Z');
-- Rolling bases are read anew, with their agencies.
update monitoring.bases set release = 0 where not frozen;
insert into monitoring.base_agencies (base_id, region_code, agency, people)
  select base_id, region, agency, sum(case name when 'wajib-ktp' then wajib_ktp when 'residents' then residents
    when 'recorded' then recorded else card_holders end)
  from monitoring.bases join residents.published_population as population using (snapshot),
    monitoring.regions_above(population.region_code) as region
  where frozen and book = 'live' and agency <> '' group by 1, 2, 3;
