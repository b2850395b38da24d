create schema monitoring;
comment on schema monitoring is 'Books of figures: bases, targets, and sums kept over the ledger. Counts only, nothing about a person.';

create table monitoring.books (
  book text primary key check (book ~ '^[a-z][a-z0-9-]{0,39}$'),
  kind text not null check (kind in ('live', 'scenario')),
  region_code text collate "C" not null,
  title_id text not null,
  title_en text not null,
  unit text not null check (unit in ('people', 'per-10000')),
  said text not null default '',
  nominal_day date,
  source text not null,
  check ((kind = 'live') = (nominal_day is null))
);
comment on table monitoring.books is 'One ledger each: the live one, and one per office whose own statements were loaded as rows.';
comment on column monitoring.books.region_code is 'Where the book starts; empty for the nation.';
comment on column monitoring.books.unit is 'per-10000 where an office gave shares only and no count: then every count is per 10,000 people of the base.';
comment on column monitoring.books.said is 'When the office said it, as far as it is known.';
comment on column monitoring.books.nominal_day is 'Day that the rows of a scenario stand on, since the office named none.';

create table monitoring.bases (
  base_id bigint generated always as identity primary key,
  book text not null references monitoring.books,
  name text not null check (name in ('wajib-ktp', 'residents', 'recorded', 'card-holders')),
  frozen boolean not null,
  snapshot text collate "C" not null,
  source text not null,
  unique (book, name, frozen, snapshot)
);
create unique index one_rolling_base on monitoring.bases (book, name) where not frozen;
comment on table monitoring.bases is 'What shares are shares of (penyebut): named, sourced, and either frozen at a snapshot or rolling with the newest.';
comment on column monitoring.bases.snapshot is 'Release of consolidated data (DKB), such as 2025-S2; empty while unknown.';

create table monitoring.base_people (
  base_id bigint not null references monitoring.bases,
  region_code text collate "C" not null,
  cohort text not null,
  people bigint not null check (people >= 0),
  primary key (base_id, region_code, cohort)
);
comment on table monitoring.base_people is 'People of a base in every region from nation (empty code) to desa; cohort is empty for all cohorts together.';

create table monitoring.targets (
  target_id bigint generated always as identity primary key,
  book text not null references monitoring.books,
  base_id bigint not null references monitoring.bases,
  region_code text collate "C" not null,
  scope text not null check (scope in ('ministry', 'local')),
  share numeric not null check (share > 0 and share <= 1),
  share_of text not null check (share_of in ('base', 'target')),
  period_from date,
  period_to date,
  letter_from text not null,
  letter_number text not null default '',
  letter_date date,
  revision int not null check (revision >= 0),
  note text not null default '',
  check (period_from <= period_to),
  check (share_of = 'base' or scope = 'local'),
  unique nulls not distinct (book, region_code, scope, share_of, share, period_to, letter_number, revision)
);
comment on table monitoring.targets is 'Share times base for a region and all below it, by a letter; a later revision replaces an earlier one.';
comment on column monitoring.targets.share_of is 'target: an interim target, a share of the ministry''s own.';
comment on column monitoring.targets.letter_number is 'Empty where the office named none.';

create table monitoring.facts (
  book text not null references monitoring.books,
  fact text not null,
  place int not null,
  value numeric,
  qualifier text not null check (qualifier in ('exact', 'about', 'at-least', 'at-most', 'under')),
  source text not null,
  primary key (book, fact, place)
);
comment on table monitoring.facts is 'What an office said that is not a count of activations: quota, blanks, people not recorded, minimum phones.';

create table monitoring.scenario_ledger (
  ledger_id bigint generated always as identity,
  xid xid8 not null default pg_current_xact_id(),
  book text not null references monitoring.books,
  entry_key text not null,
  at timestamptz not null,
  day date not null,
  kind text not null,
  first_time boolean not null,
  region_code text collate "C" not null,
  channel text not null,
  cohort text not null,
  agency text not null,
  reason text not null,
  people int not null,
  primary key (book, entry_key)
);
create index scenario_ledger_in_order on monitoring.scenario_ledger (xid, ledger_id);
comment on table monitoring.scenario_ledger is 'The ledger rows of the scenarios, shaped as activation.published_ledger; kind carried-in brings in what was counted before.';

create function monitoring.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on monitoring.scenario_ledger
  for each row execute function monitoring.refuse_change();
create trigger append_only_all before truncate on monitoring.scenario_ledger execute function monitoring.refuse_change();

create table monitoring.followed (
  source text primary key check (source in ('live', 'scenario')),
  xid xid8 not null,
  ledger_id bigint not null,
  at timestamptz not null
);
insert into monitoring.followed values ('live', '0', 0, '1970-01-01Z'), ('scenario', '0', 0, '1970-01-01Z');
comment on table monitoring.followed is 'How far each ledger has been added up, and when that was last looked at.';

create table monitoring.totals (
  book text not null,
  region_code text collate "C" not null,
  kind text not null,
  people bigint not null,
  first_people bigint not null,
  entries bigint not null,
  primary key (book, region_code, kind)
) with (fillfactor = 70);
comment on table monitoring.totals is 'Sums over the ledger by region of domicile and all regions above it. first_people counts a person once.';

create table monitoring.days (
  book text not null,
  region_code text collate "C" not null,
  day date not null,
  channel text not null,
  kind text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, day, channel, kind)
) with (fillfactor = 70);
comment on table monitoring.days is 'The same by day and channel.';

create table monitoring.groups (
  book text not null,
  region_code text collate "C" not null,
  cohort text not null,
  agency text not null,
  channel text not null,
  kind text not null,
  reason text not null,
  people bigint not null,
  first_people bigint not null,
  primary key (book, region_code, cohort, agency, channel, kind, reason)
) with (fillfactor = 70);
comment on table monitoring.groups is 'The same by cohort, agency, channel and reason.';

create function monitoring.regions_above(region_code text) returns setof text language sql immutable parallel safe as $$
  select left(region_code, part_end) from unnest(array[0, 2, 5, 8, 13]) as part_end where part_end <= length(region_code)
$$;
comment on function monitoring.regions_above is 'The region itself and all above it up to the nation, by whole parts of the code.';

insert into monitoring.books values ('live', 'live', '', 'Indonesia', 'Indonesia', 'people', '', null, 'activation.published_ledger');
insert into monitoring.bases (book, name, frozen, snapshot, source) values ('live', 'wajib-ktp', false, '', 'register');
