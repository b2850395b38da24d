-- What became of questions, counted for those who look after acceptance.
create table verification.checks (
  check_id bigint generated always as identity primary key,
  relying_party_id text not null,
  purpose_id text not null,
  day date not null,
  result text not null check (result in ('accept', 'manual', 'reject', 'declined', 'expired', 'unproven')),
  reason text not null default ''
);
comment on table verification.checks is
  'One row an outcome. Neither session, desk nor resident, and no region of his: nobody can be followed from check to check.';
comment on column verification.checks.day is 'Asia/Jakarta; no time, which would lead back to a session.';
comment on column verification.checks.reason is
  'Of a verdict the first of its reasons, of an answer that did not prove itself the code of its refusal.';
create index checks_day on verification.checks (day);

create function verification.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger append_only before update or delete on verification.checks
  for each row execute function verification.refuse_change();
create trigger append_only_all before truncate on verification.checks execute function verification.refuse_change();

create table verification.check_days (
  relying_party_id text not null,
  purpose_id text not null,
  day date not null,
  result text not null,
  reason text not null,
  checks bigint not null,
  primary key (day, relying_party_id, purpose_id, result, reason)
);
comment on table verification.check_days is 'Sums of days that are over: nothing is added to them any more.';
create trigger append_only before update or delete on verification.check_days
  for each row execute function verification.refuse_change();
create trigger append_only_all before truncate on verification.check_days execute function verification.refuse_change();

create table verification.added_up (until date not null);
comment on table verification.added_up is 'The last day whose checks stand in check_days; one row.';
insert into verification.added_up values ('1970-01-01');

create view verification.published_checks as
  select relying_party_id, purpose_id, day, result, reason, checks from verification.check_days
  union all
  select relying_party_id, purpose_id, day, result, reason, count(*) from verification.checks
  where day > (select until from verification.added_up) group by 1, 2, 3, 4, 5;
comment on view verification.published_checks is 'For monitoring: how many checks of which relying party and purpose ended how, by day.';
