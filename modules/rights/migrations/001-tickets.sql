create schema rights;
comment on schema rights is 'What residents ask of their office, with its deadlines; what regions say to the ministry.';

create table rights.terms (
  kind text not null,
  from_day date not null,
  hours integer check (hours > 0),
  working_days integer check (working_days > 0),
  source text not null,
  primary key (kind, from_day),
  check ((hours is null) <> (working_days is null))
);
comment on table rights.terms is 'How long the office has, by kind; the term of the day on which a request was received holds. A new term is a new row.';
comment on column rights.terms.hours is 'Hours of the clock, nights and holidays included; never paused.';
comment on column rights.terms.working_days is 'Working days in Jakarta after the day of receipt; does not run while the office waits for the resident.';
insert into rights.terms (kind, from_day, hours, working_days, source) values
  ('access', '2024-10-17', 72, null, 'UU 27/2022 Pasal 32'),
  ('correction', '2024-10-17', 72, null, 'UU 27/2022 Pasal 30'),
  ('withdrawal', '2024-10-17', 72, null, 'UU 27/2022 Pasal 40'),
  ('restriction', '2024-10-17', 72, null, 'UU 27/2022 Pasal 41'),
  ('breach', '2024-10-17', 72, null, 'UU 27/2022 Pasal 46'),
  ('portability', '2024-10-17', 72, null, 'own promise; UU 27/2022 Pasal 13 names no term'),
  ('question', '2024-10-17', null, 5, 'own promise'),
  ('other', '2024-10-17', null, 5, 'own promise'),
  ('complaint', '2024-10-17', null, 14, 'own promise');

create table rights.askers (resident_id bigint primary key);
comment on table rights.askers is 'A row to hold, so that what one resident opens is counted one after the other.';

create table rights.breaches (
  breach_id uuid primary key,
  region_code text not null,
  learnt_at timestamptz not null,
  due_at timestamptz not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  notified_at timestamptz
);
comment on table rights.breaches is 'A failure to protect data, from when the office learnt of it (UU 27/2022 Pasal 46).';

create table rights.tickets (
  ticket_id uuid primary key,
  number text not null unique check (number ~ '^[0-9]{9}$'),
  kind text not null check (kind in ('access', 'correction', 'withdrawal', 'restriction', 'portability', 'complaint',
    'question', 'other', 'breach')),
  channel text not null check (channel in ('dompet', 'counter', 'office')),
  resident_id bigint not null,
  region_code text not null,
  opened_key text,
  content_hash text not null,
  breach_id uuid references rights.breaches,
  received_at timestamptz not null,
  due_at timestamptz not null,
  is_paused_by_waiting boolean not null,
  state text not null check (state in ('received', 'in-progress', 'waiting-for-resident', 'answered', 'refused', 'closed')),
  taken_by uuid,
  asked_at timestamptz,
  settled_at timestamptz,
  outcome text check (outcome in ('answered', 'refused', 'taken-back')),
  reason text,
  guardian text check (guardian in ('in-person', 'written')),
  paused_binding uuid,
  lifted_at timestamptz,
  closed_at timestamptz,
  seq integer not null,
  overdue_noted_at timestamptz,
  check ((settled_at is null) = (outcome is null))
) with (fillfactor = 80);
create index tickets_open on rights.tickets (region_code, due_at) where settled_at is null and kind <> 'breach';
create index tickets_settled on rights.tickets (region_code, settled_at desc) where settled_at is not null and kind <> 'breach';
create index tickets_due on rights.tickets (due_at) where settled_at is null and overdue_noted_at is null;
create index tickets_to_close on rights.tickets (settled_at) where closed_at is null;
create index tickets_resident on rights.tickets (resident_id, received_at desc);
create index tickets_breach on rights.tickets (breach_id) where breach_id is not null;
comment on table rights.tickets is 'Requests of service. What was said in words is in rights.words only.';
comment on column rights.tickets.number is 'Drawn at random, the last digit checks the others; for the resident to read out. Names nobody.';
comment on column rights.tickets.region_code is 'Domicile when it was opened: which office answers.';
comment on column rights.tickets.opened_key is 'Thumbprint of the phone that signed it; empty for one opened by an officer.';
comment on column rights.tickets.is_paused_by_waiting is 'Whether the deadline moves while the office waits for the resident: never where a law gives hours.';
comment on column rights.tickets.seq is 'Number of the newest event; whoever acts says which one he has seen.';

create table rights.events (
  ticket_id uuid not null references rights.tickets,
  seq integer not null check (seq > 0),
  at timestamptz not null,
  event text not null check (event in ('received', 'taken', 'asked', 'replied', 'answered', 'refused', 'taken-back', 'closed',
    'overdue', 'stopped', 'paused', 'lifted')),
  by_kind text not null check (by_kind in ('resident', 'officer', 'office')),
  officer_id uuid,
  reason text,
  primary key (ticket_id, seq)
);
comment on table rights.events is 'Timeline of each request, append-only; says who did what when, nothing in words.';

create table rights.words (
  ticket_id uuid not null,
  seq integer not null,
  words text not null check (length(words) between 1 and 4000),
  primary key (ticket_id, seq),
  foreign key (ticket_id, seq) references rights.events
);
comment on table rights.words is 'Personal data: what resident and office wrote to one another. Erased a year after the request is closed.';

create table rights.looks (
  ticket_id uuid not null,
  officer_id uuid not null,
  day date not null,
  primary key (ticket_id, officer_id, day)
);
comment on table rights.looks is 'Which officer has opened which request on which day, so that the log says it once.';

create table rights.commands (
  who uuid not null,
  command_id uuid not null,
  kind text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (who, command_id)
);
comment on table rights.commands is 'First answers of repeatable commands: ids, numbers and times, no words.';

comment on column rights.commands.who is 'The officer, or the request to which its resident speaks.';

create table rights.spent_proofs (jti uuid primary key, until timestamptz not null);
create index spent_proofs_until on rights.spent_proofs (until);
comment on table rights.spent_proofs is 'Questions of phones already answered, kept for as long as they could be fresh.';

create function rights.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on rights.events for each row execute function rights.refuse_change();
create trigger append_only_all before truncate on rights.events execute function rights.refuse_change();
create trigger append_only before update or delete on rights.terms for each row execute function rights.refuse_change();
create trigger append_only_all before truncate on rights.terms execute function rights.refuse_change();

create view rights.published_tickets as
select region_code, kind, (received_at at time zone 'Asia/Jakarta')::date as day, state,
  case when settled_at is not null then settled_at <= due_at when overdue_noted_at is not null then false end as on_time,
  count(*)::int as people
from rights.tickets where outcome is distinct from 'taken-back'
group by region_code, kind, day, state, on_time;
comment on view rights.published_tickets is
  'For monitoring: requests by domicile, kind, day of receipt and state; on_time is empty while it is open and not overdue. What its resident took back is not in it.';
