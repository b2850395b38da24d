-- A practice book goes on from day to day as the live one does, in invented rows of the scenarios' ledger.
alter table monitoring.books drop constraint books_kind_check;
alter table monitoring.books drop constraint books_check;
alter table monitoring.books add column filled_until date;
alter table monitoring.books add constraint books_kind_check check (kind in ('live', 'scenario', 'practice'));
alter table monitoring.books add constraint books_days check (
  (kind = 'scenario') = (nominal_day is not null) and (kind = 'practice') = (filled_until is not null));
comment on table monitoring.books is
  'One ledger each: the live one, one per office whose own statements were loaded as rows, and an invented one to practise on.';
comment on column monitoring.books.filled_until is
  'Of a practice book: the last day whose rows are there and added up. Rows of days after it follow when those days are over.';

alter table monitoring.scenario_ledger
  add column recorded_day date,
  add column service_region_code text collate "C" not null default '',
  add column service_point_id text not null default '',
  add column officer_id text not null default '';
alter table monitoring.scenario_ledger disable trigger append_only;
update monitoring.scenario_ledger set recorded_day = day;
alter table monitoring.scenario_ledger enable trigger append_only;
alter table monitoring.scenario_ledger alter column recorded_day set not null;
create index scenario_ledger_reasons on monitoring.scenario_ledger (book, day) where kind in ('refusal', 'barrier');
comment on table monitoring.scenario_ledger is
  'The ledger rows of scenarios and practice books, shaped as activation.published_ledger; kind carried-in brings in what was counted before.';
comment on column monitoring.scenario_ledger.recorded_day is 'When it became known; of a scenario the day that its office is taken to have spoken on.';

create table monitoring.practice_places (
  book text not null references monitoring.books,
  place_id text not null,
  name text not null,
  channel text not null check (channel in ('service-point', 'field-round')),
  region_code text collate "C" not null,
  host_kind text not null default '',
  agency text not null default '',
  day date,
  invited int not null default 0 check (invited >= 0),
  primary key (book, place_id),
  check ((channel = 'field-round') = (day is not null))
);
create index practice_places_region on monitoring.practice_places (book, region_code);
create trigger append_only before update or delete on monitoring.practice_places
  for each row execute function monitoring.refuse_change();
create trigger append_only_all before truncate on monitoring.practice_places execute function monitoring.refuse_change();
comment on table monitoring.practice_places is 'Invented counters and rounds of a practice book: what its rows call a place.';
comment on column monitoring.practice_places.day is 'Day of a round; a round of a practice book takes one day.';
