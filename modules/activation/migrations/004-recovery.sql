-- A binding may come from another binding of the same resident, without an officer.
alter table activation.bindings
  drop constraint bindings_channel_check,
  add constraint bindings_channel_check check (channel in ('service-point', 'field-round', 'online')),
  alter column tx_code_hash drop not null,
  add column stands_for uuid,
  add column blocked_at timestamptz,
  add constraint bindings_online_check
    check ((channel = 'online') = (stands_for is not null) and (channel = 'online') = (tx_code_hash is null)),
  add constraint bindings_blocked_check check (blocked_at is null or (state = 'ended' and end_reason = 'lost'));
comment on column activation.bindings.voucher_jti is 'The voucher that made it; the rebinding''s id where stands_for is set.';
comment on column activation.bindings.stands_for is 'Of a rebinding: the voucher of the binding it came from, whose place among vouchers it keeps.';
comment on column activation.bindings.signed_at is 'Its place among the resident''s vouchers; of a rebinding the one it came from, or when that was blocked.';
comment on column activation.bindings.blocked_at is 'When the resident himself said that the phone is lost; it may still be recovered.';
comment on column activation.holders.revoked_at is
  'Last time an officer or the resident took a binding away; vouchers signed before it are held for review.';

create table activation.recovery_codes (
  code_hash text primary key check (length(code_hash) = 43),
  resident_id bigint not null,
  binding_id uuid not null,
  signed_at timestamptz not null,
  set_at timestamptz not null,
  retired_at timestamptz,
  foreign key (resident_id, binding_id) references activation.bindings
);
create unique index recovery_codes_one_good on activation.recovery_codes (binding_id) where retired_at is null;
comment on table activation.recovery_codes is 'Recovery codes, only their hashes; each was good for one binding, and is never taken twice.';
comment on column activation.recovery_codes.signed_at is 'By the phone that drew it: the later one holds.';

create table activation.recovery_passkeys (
  credential_id text primary key,
  resident_id bigint not null,
  binding_id uuid not null,
  user_handle text not null,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  set_at timestamptz not null,
  foreign key (resident_id, binding_id) references activation.bindings
);
create index recovery_passkeys_binding on activation.recovery_passkeys (binding_id);
comment on table activation.recovery_passkeys is 'Public halves of residents'' passkeys, each good for one binding; nothing in them names a person.';
comment on column activation.recovery_passkeys.user_handle is 'Drawn at random for this passkey, base64url.';
comment on column activation.recovery_passkeys.counter is 'Last signature counter; an answer that is not higher comes from a copy (WebAuthn §6.1.1).';

create table activation.recovery_challenges (
  challenge_id uuid primary key,
  challenge text not null,
  binding_id uuid unique,
  user_handle text,
  expires_at timestamptz not null,
  check ((binding_id is null) = (user_handle is null))
);
create index recovery_challenges_expiry on activation.recovery_challenges (expires_at);
comment on table activation.recovery_challenges is 'WebAuthn challenges not yet answered; the row is deleted by the answer, right or wrong.';
comment on column activation.recovery_challenges.binding_id is 'Whose passkey is being set up; empty when one is used.';

create table activation.rebindings (
  rebinding_id uuid primary key,
  resident_id bigint not null references activation.holders,
  binding_id uuid not null,
  road text not null check (road in ('code', 'passkey', 'move')),
  request_hash text not null check (length(request_hash) = 43),
  key_thumbprint text not null check (length(key_thumbprint) = 43),
  key jsonb not null,
  begun_at timestamptz not null,
  ready_at timestamptz not null check (ready_at >= begun_at),
  state text not null check (state in ('waiting', 'done', 'cancelled')),
  closed_at timestamptz,
  closed_because text,
  check ((state = 'waiting') = (closed_at is null)),
  check ((state = 'cancelled') = (closed_because is not null)),
  foreign key (resident_id, binding_id) references activation.bindings
);
create unique index rebindings_once on activation.rebindings (binding_id, request_hash) where state <> 'cancelled';
create index rebindings_waiting on activation.rebindings (resident_id) where state = 'waiting';
create index rebindings_moves on activation.rebindings (request_hash) where road = 'move';
comment on table activation.rebindings is 'Residents who bind another phone without an officer: from which binding, which phone, from when on.';
comment on column activation.rebindings.rebinding_id is 'Also the voucher_jti of the binding it becomes.';
comment on column activation.rebindings.binding_id is 'The binding it began from, which stays in force until the new phone collects.';
comment on column activation.rebindings.request_hash is 'The new phone''s request, which names the NIK and is not kept here.';
