create table monitoring.attempts (
  region_code text collate "C" not null,
  day date not null,
  outcome text not null check (outcome in ('ok', 'weak', 'none')),
  tries bigint not null check (tries >= 0),
  here bigint not null check (here between 0 and tries),
  primary key (region_code, day, outcome)
) with (fillfactor = 80);
comment on table monitoring.attempts is
  'Tries of officers'' devices to reach the office, by region of the place, all regions above it, and day. Nobody is named, no device either.';
comment on column monitoring.attempts.here is 'Of them, those whose place is this very region and not one below it.';

create table monitoring.attempt_batches (
  batch_id uuid primary key,
  at timestamptz not null
);
create index attempt_batches_by_time on monitoring.attempt_batches (at);
comment on table monitoring.attempt_batches is 'Batches that were taken, by the number that the device drew, so that one sent again counts once. Not whose.';

create table monitoring.reasons (
  region_code text collate "C" not null,
  day date not null,
  kind text not null check (kind in ('refusal', 'barrier')),
  reason text not null,
  cohort text not null,
  people bigint not null,
  primary key (region_code, day, kind, reason, cohort)
) with (fillfactor = 80);
comment on table monitoring.reasons is 'Refusals and barriers of the live ledger by region of the place, all regions above it, day of the act, and cohort where somebody was named.';

create table monitoring.reasons_followed (
  one boolean primary key default true check (one),
  xid xid8 not null,
  ledger_id bigint not null
);
insert into monitoring.reasons_followed (xid, ledger_id) values ('0', 0);
comment on table monitoring.reasons_followed is 'How far the ledger has been added up to reasons.';
