create schema "authorization";
comment on schema "authorization" is 'OAuth server: offers of pre-authorized codes, spent proofs, records of the engine';

create table "authorization".offers (
  code_hash bytea primary key,
  grant_id uuid not null,
  binding_id uuid not null,
  resident_id bigint not null,
  key_thumbprint text,
  tx_code_hash text,
  voucher_id uuid not null,
  wrong_codes smallint not null default 0,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  spent_at timestamptz,
  replaced_at timestamptz
);
comment on table "authorization".offers is 'Pre-authorized codes, only their hashes; each is spent once, replaced by a fresh one, or expires';
comment on column "authorization".offers.code_hash is 'SHA-256 of the pre-authorized code';
comment on column "authorization".offers.grant_id is 'Names what the tokens from this code may collect';
comment on column "authorization".offers.key_thumbprint is 'RFC 7638 thumbprint of the only key that may redeem; null: any';
comment on column "authorization".offers.tx_code_hash is 'base64url SHA-256 of voucher id, colon, transaction code; null: none is asked';
comment on column "authorization".offers.wrong_codes is 'Wrong transaction codes so far, carried over to every later offer of the same voucher';
create unique index offers_live on "authorization".offers (binding_id) where spent_at is null and replaced_at is null;
create index offers_voucher on "authorization".offers (voucher_id);
create index offers_expiry on "authorization".offers (expires_at);

create function "authorization".transaction_code_hash(voucher_id uuid, code text) returns text
language sql immutable parallel safe as $$
  select translate(rtrim(encode(sha256(convert_to(voucher_id::text || ':' || code, 'UTF8')), 'base64'), '='), '+/', '-_')
$$;
comment on function "authorization".transaction_code_hash is 'The same hash as in the voucher that the officer signed';

create table "authorization".spent_proofs (
  proof_hash bytea primary key,
  expires_at timestamptz not null
);
comment on table "authorization".spent_proofs is 'DPoP proofs already used: SHA-256 of key thumbprint and jti, until no clock would take them any more';
create index spent_proofs_expiry on "authorization".spent_proofs (expires_at);

create table "authorization".engine_records (
  model text not null,
  id text not null,
  payload jsonb not null,
  grant_id text,
  uid text,
  user_code text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id)
);
comment on table "authorization".engine_records is 'What oidc-provider keeps, one row a record';
create index engine_records_grant on "authorization".engine_records (grant_id) where grant_id is not null;
create index engine_records_uid on "authorization".engine_records (model, uid) where uid is not null;
create index engine_records_user_code on "authorization".engine_records (model, user_code) where user_code is not null;
create index engine_records_expiry on "authorization".engine_records (expires_at) where expires_at is not null;
