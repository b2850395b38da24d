create schema relying_parties;

create table relying_parties.relying_parties (
  relying_party_id text primary key check (relying_party_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name text not null check (length(name) between 1 and 120),
  registered_at timestamptz not null,
  ended_at timestamptz
);
comment on table relying_parties.relying_parties is 'Banks, service halls and agencies that may ask residents for data.';

create table relying_parties.desks (
  desk_id text primary key check (desk_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  relying_party_id text not null references relying_parties.relying_parties,
  name text not null check (length(name) between 1 and 120),
  code_hash bytea not null unique check (length(code_hash) = 32),
  opened_at timestamptz not null,
  closed_at timestamptz
);
comment on column relying_parties.desks.code_hash is 'SHA-256 of the desk code; the code has 100 random bits, so a plain hash cannot be searched.';

create table relying_parties.desk_sessions (
  token_hash bytea primary key check (length(token_hash) = 32),
  desk_id text not null references relying_parties.desks,
  started_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table relying_parties.desk_sessions is 'Signed-in browsers of desks; SHA-256 of the cookie. A row goes when the desk signs out or the day is over.';
create index on relying_parties.desk_sessions (expires_at);

create table relying_parties.purposes (
  purpose_id text primary key check (purpose_id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  relying_party_id text not null references relying_parties.relying_parties,
  name_id text not null,
  name_en text not null,
  justification text not null,
  nik_justification text,
  credentials jsonb not null,
  max_status_age_seconds integer not null check (max_status_age_seconds > 0),
  registered_at timestamptz not null,
  ended_at timestamptz
);
comment on table relying_parties.purposes is 'What a relying party may ask, and why. A purpose never changes; another wish is another purpose.';
comment on column relying_parties.purposes.credentials is '[{credential, claims: [{path, required}]}]: the allowed claims, of which the required ones are always asked.';
comment on column relying_parties.purposes.nik_justification is 'Why the NIK itself is needed; without it a purpose that reaches the NIK is refused.';
comment on column relying_parties.purposes.max_status_age_seconds is 'Knowledge about revocation older than this makes the verdict manual.';

create function relying_parties.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (to_jsonb(old) - 'ended_at') = (to_jsonb(new) - 'ended_at') and old.ended_at is null then
    return new;
  end if;
  raise exception 'a registered purpose never changes; end it and register another';
end $$;
create trigger purposes_never_change before update or delete on relying_parties.purposes
  for each row execute function relying_parties.refuse_change();
create trigger purposes_are_never_emptied before truncate on relying_parties.purposes
  for each statement execute function relying_parties.refuse_change();
