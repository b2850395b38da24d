create schema service_points;
comment on schema service_points is 'Where residents are met: field rounds and the packs that go with them.';

create table service_points.rounds (
  round_id uuid primary key,
  name text not null check (length(name) between 1 and 64),
  host_kind text not null check (host_kind in ('agency', 'school', 'village', 'banjar', 'pkk', 'event')),
  host_name text not null check (length(host_name) between 1 and 120),
  region_code text collate "C" not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at and until_at <= from_at + interval '336 hours'),
  invited_by text not null check (invited_by in ('niks', 'region')),
  residents integer not null check (residents between 1 and 5000),
  max_activations integer not null check (max_activations between 1 and 10000),
  planned_by text not null,
  planned_at timestamptz not null,
  closed_at timestamptz
);
create index rounds_until on service_points.rounds (until_at);
comment on table service_points.rounds is 'Visits of a team to a host: an agency, a school, a village, a banjar, PKK, an event.';
comment on column service_points.rounds.from_at is 'From here on the team may fetch its pack and mandates.';
comment on column service_points.rounds.invited_by is 'niks: a list of people; region: all of the region that could be activated and were not.';
comment on column service_points.rounds.max_activations is 'For each officer of the team.';
comment on column service_points.rounds.closed_at is 'Closed before its time; its pack was erased with it.';

create table service_points.teams (
  round_id uuid not null references service_points.rounds,
  officer_id uuid not null,
  name text not null,
  primary key (round_id, officer_id)
);
create index teams_officer on service_points.teams (officer_id);
comment on table service_points.teams is 'Officers of a round, named as they were when it was planned.';

create table service_points.invited (
  round_id uuid not null references service_points.rounds,
  position integer not null check (position between 1 and 5000),
  resident_id bigint not null,
  primary key (round_id, position),
  unique (round_id, resident_id)
);
comment on table service_points.invited is 'Who may be met in a round, by the register''s own ids. Kept after it: a resident may ask who carried his data.';

create table service_points.packs (
  pack_id uuid primary key,
  round_id uuid not null unique references service_points.rounds,
  begun_at timestamptz not null,
  made_at timestamptz
);
comment on table service_points.packs is 'The one pack of a round. Erased when the round closes or its time is over.';
comment on column service_points.packs.made_at is 'Empty while parts are still being made; nothing is given out before.';

create table service_points.parts (
  pack_id uuid not null references service_points.packs on delete cascade,
  number integer not null check (number between 1 and 50),
  residents integer not null check (residents between 0 and 100),
  sha256 text not null check (length(sha256) = 43),
  body bytea not null,
  primary key (pack_id, number)
);
-- Mostly base64 of JPEG: compressing it costs time and saves nothing worth it.
alter table service_points.parts alter column body set storage external;
comment on table service_points.parts is 'Personal data with small photos, as sent to the devices of the team: at most 100 residents a part.';
comment on column service_points.parts.sha256 is 'base64url, of the body.';

create table service_points.fetches (
  pack_id uuid not null references service_points.packs on delete cascade,
  officer_id uuid not null,
  fetched_at timestamptz not null,
  primary key (pack_id, officer_id)
);
comment on table service_points.fetches is 'Who has begun to fetch a pack, so that the log says it once.';

create table service_points.commands (
  officer_id uuid not null,
  command_id uuid not null,
  kind text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (officer_id, command_id)
);
comment on table service_points.commands is 'First answers of repeatable commands.';
