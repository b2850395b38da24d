create table service_points.series (
  series_id uuid primary key,
  weekdays smallint[] not null check (cardinality(weekdays) between 1 and 7 and weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  until_day date not null,
  skipped date[] not null default '{}' check (cardinality(skipped) <= 60),
  planned_by text not null,
  planned_at timestamptz not null
);
comment on table service_points.series is 'Rounds that were planned together, some weekdays a week; each is moved or cancelled alone.';
comment on column service_points.series.weekdays is '1 is Monday, 7 is Sunday.';
comment on column service_points.series.until_day is 'No round of it is later.';
comment on column service_points.series.skipped is 'Holidays as they were given when it was planned.';

alter table service_points.rounds
  add column series_id uuid references service_points.series,
  add column starts_at timestamptz check (starts_at >= from_at and starts_at < until_at),
  add column version integer not null default 1 check (version >= 1),
  add column agency text check (length(agency) between 1 and 240),
  drop constraint rounds_invited_by_check,
  add constraint rounds_invited_by_check check (invited_by in ('niks', 'region', 'cohort', 'agency', 'rt'));
create index rounds_series on service_points.rounds (series_id) where series_id is not null;
comment on column service_points.rounds.starts_at is 'From here on the team and its kit are away; empty where that is from_at.';
comment on column service_points.rounds.version is 'Grows with every change, so that of two planners who change it at once one is told.';
comment on column service_points.rounds.agency is 'The agency that is invited, as the register spells it; empty where another list is.';
comment on column service_points.rounds.invited_by is 'niks: a list of people; else all of a region, a cohort, an agency or an RT that could be activated and were not.';

create table service_points.kits (
  kit_id uuid primary key,
  region_code text collate "C" not null,
  kind text not null check (kind in ('tablet', 'printer', 'reader', 'camera', 'modem', 'generator', 'vehicle', 'other')),
  name text not null check (length(name) between 1 and 64),
  state text not null check (state in ('usable', 'broken', 'retired')),
  added_by text not null,
  added_at timestamptz not null,
  unique (region_code, name)
);
comment on table service_points.kits is 'Things of the office that a team takes along: tablet 3, printer 1, the generator. Each is in one place at a time.';
comment on column service_points.kits.region_code is 'The office it belongs to.';

create table service_points.round_kits (
  round_id uuid not null references service_points.rounds,
  kit_id uuid not null references service_points.kits,
  primary key (round_id, kit_id)
);
create index round_kits_kit on service_points.round_kits (kit_id);
comment on table service_points.round_kits is 'What a round takes along from the register of things; what has no entry there stands in rounds.kit.';
