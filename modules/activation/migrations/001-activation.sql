create schema activation;
comment on schema activation is 'Requests, vouchers, journals and bindings: one resident, one device, in person.';

create function activation.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function activation.refuse_change is 'Refuses UPDATE, DELETE and TRUNCATE.';

create table activation.invitations (
  invitation_id uuid primary key,
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  officer_id text not null,
  service_point_id text not null,
  expires_at timestamptz not null,
  used_by text
);
comment on table activation.invitations is 'A desk''s own QR: good for one request and a few minutes.';
comment on column activation.invitations.used_by is 'Hash of the request that used it.';

create table activation.requests (
  request_id text primary key check (length(request_id) = 22),
  request_hash text not null unique check (length(request_hash) = 43),
  jti uuid not null unique,
  compact text not null,
  key_thumbprint text not null check (length(key_thumbprint) = 43),
  code text not null unique check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  state text not null check (state in ('waiting', 'approved', 'refused')),
  deposited_at timestamptz not null,
  expires_at timestamptz not null,
  service_point_id text,
  queued_at timestamptz,
  voucher_jti uuid,
  mandate text,
  reason text check ((reason is null) or state = 'refused'),
  check ((state = 'approved') = (voucher_jti is not null)),
  check ((state = 'approved') = (mandate is not null))
);
create index requests_queue on activation.requests (service_point_id, queued_at) where state = 'waiting';
create index requests_key on activation.requests (key_thumbprint) where state = 'waiting';
comment on table activation.requests is 'What residents'' devices ask, as signed. Personal data: the compact form holds the NIK.';
comment on column activation.requests.code is 'The typed fallback, Crockford base32.';
comment on column activation.requests.service_point_id is 'Where it waits: by the desk''s invitation or by an officer''s look.';
comment on column activation.requests.mandate is 'Compact mandate of the voucher, which the wallet needs to redeem it.';

create table activation.queue_looks (
  request_id text not null references activation.requests on delete cascade,
  officer_id text not null,
  primary key (request_id, officer_id)
);
comment on table activation.queue_looks is 'Whose queue has shown whose name, so that the log says it once and not at every refresh.';

create table activation.wrong_codes (
  officer_id text not null,
  at timestamptz not null
);
create index wrong_codes_officer on activation.wrong_codes (officer_id, at);
comment on table activation.wrong_codes is 'Codes typed in vain, counted against guessing.';

create table activation.entries (
  jti uuid primary key,
  hash text not null check (length(hash) = 43),
  device text not null check (length(device) = 43),
  seq integer not null check (seq > 0),
  prev text not null check (length(prev) = 43),
  kind text not null check (kind in ('voucher', 'refusal', 'barrier', 'blank', 'paper', 'note')),
  mandate uuid not null,
  officer_id text not null,
  compact text not null,
  road text not null check (road in ('journal', 'redemption')),
  signed_at timestamptz not null,
  received_at timestamptz not null
);
create index entries_chain on activation.entries (device, seq);
comment on table activation.entries is 'Journals of officers'' devices as received: what is here was acknowledged and is never lost.';
comment on column activation.entries.road is 'Which came first: the officer''s journal or the resident''s redemption.';
comment on column activation.entries.signed_at is 'By the device''s clock; received_at by ours.';
create trigger append_only before update or delete on activation.entries for each row execute function activation.refuse_change();
create trigger append_only_all before truncate on activation.entries execute function activation.refuse_change();

create table activation.mandate_uses (
  mandate uuid primary key,
  used integer not null check (used >= 0)
);
comment on table activation.mandate_uses is 'How many activations a mandate has been used for; the row''s lock makes the bound hold under load.';

create table activation.holders (
  resident_id bigint primary key,
  revoked_at timestamptz
);
comment on table activation.holders is 'One row per resident ever activated or waiting for review; its lock puts everything about one resident in a line.';
comment on column activation.holders.revoked_at is 'Last time an officer took a binding away; vouchers signed before it are held for review.';

create table activation.bindings (
  resident_id bigint not null references activation.holders,
  binding_id uuid not null,
  voucher_jti uuid not null,
  key_thumbprint text not null check (length(key_thumbprint) = 43),
  key jsonb not null,
  state text not null check (state in ('held', 'active', 'replaced', 'ended')),
  device text not null,
  officer_id text not null,
  biometric boolean not null,
  tx_code_hash text not null check (length(tx_code_hash) = 43),
  signed_at timestamptz not null,
  region_code text not null,
  service_region_code text not null,
  service_point_id text not null,
  channel text not null check (channel in ('service-point', 'field-round')),
  cohort text not null,
  agency text not null,
  ended_at timestamptz,
  end_reason text,
  -- The resident is in every unique key, so that the table can be spread by resident.
  primary key (resident_id, binding_id),
  unique (resident_id, voucher_jti),
  check ((state in ('replaced', 'ended')) = (ended_at is not null)),
  check ((end_reason is null) = (ended_at is null))
);
create unique index bindings_one_active on activation.bindings (resident_id) where state = 'active';
create index bindings_id on activation.bindings (binding_id);
create index bindings_key on activation.bindings (key_thumbprint);
comment on table activation.bindings is 'A resident bound to one device key by one voucher; at most one is active.';
comment on column activation.bindings.state is 'held: waits for a person to look; replaced: a later signed voucher holds.';
comment on column activation.bindings.region_code is 'Domicile when activated; the end is counted where the activation was.';

create table activation.reviews (
  review_id uuid primary key,
  entry_jti uuid not null,
  reason text not null check (reason in ('officers-differ', 'chain-forked', 'chain-broken', 'signed-before-revocation')),
  opened_at timestamptz not null,
  unique (entry_jti, reason)
);
comment on table activation.reviews is 'What a supervisor must look at.';

create table activation.spent_proofs (
  jti text primary key,
  until timestamptz not null
);
comment on table activation.spent_proofs is 'Proofs of key already used, kept for as long as they could be fresh.';

create table activation.commands (
  officer_id text not null,
  command_id uuid not null,
  input_hash text not null,
  at timestamptz not null,
  primary key (officer_id, command_id)
);
comment on table activation.commands is 'Repeatable commands already done.';

create table activation.ledger (
  ledger_id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  kind text not null check (kind in ('activation', 'end', 'refusal', 'barrier', 'blank', 'paper', 'note')),
  about uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  day date not null,
  first_time boolean not null,
  region_code text not null,
  service_region_code text not null,
  service_point_id text not null,
  channel text not null check (channel in ('service-point', 'field-round', 'online')),
  officer_id text not null,
  cohort text not null,
  agency text not null,
  reason text not null,
  people integer not null check (people >= 0),
  unique (kind, about)
);
create index ledger_follow on activation.ledger (xid, ledger_id);
create index ledger_day on activation.ledger (service_point_id, day) where kind = 'activation';
comment on table activation.ledger is 'Every act that counts, once; figures are sums over it. Never changed, corrections are new rows. Nobody is named.';
comment on column activation.ledger.about is 'Entry or binding it tells of; one row each.';
comment on column activation.ledger.at is 'When it was done, by the device that did it; recorded_at is when it became known.';
comment on column activation.ledger.day is 'Calendar day of `at` in Asia/Jakarta.';
create trigger append_only before update or delete on activation.ledger for each row execute function activation.refuse_change();
create trigger append_only_all before truncate on activation.ledger execute function activation.refuse_change();

create view activation.published_ledger as
select ledger_id, xid, at, day, kind, first_time, region_code, service_region_code, service_point_id, channel,
       officer_id, cohort, agency, reason, people
from activation.ledger;
comment on view activation.published_ledger is 'For monitoring. Follow rows whose xid is below pg_snapshot_xmin(pg_current_snapshot()), in the order (xid, ledger_id).';
