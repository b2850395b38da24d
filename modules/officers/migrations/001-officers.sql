create schema officers;
comment on schema officers is 'People of the office: passkeys, powers, devices, mandates.';

-- The service-points room will take this table over, with hours and appointments; until then it is the least that
-- an officer's place needs.
create table officers.service_points (
  service_point_id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('office', 'mpp', 'district', 'village', 'mobile')),
  region_code text not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  daily_quota integer not null check (daily_quota >= 0)
);
comment on table officers.service_points is 'Where residents are met.';
comment on column officers.service_points.daily_quota is 'Activations offered a day.';

create table officers.people (
  officer_id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  service_point_id uuid not null references officers.service_points,
  ended_at timestamptz
);
comment on table officers.people is 'Named officers. Nobody acts without a row here.';
comment on column officers.people.ended_at is 'From here on the officer may do nothing; what he signed before stays good.';

create table officers.grants (
  officer_id uuid not null references officers.people,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  role text not null check (role in ('field-officer', 'counter-officer', 'supervisor', 'head-of-office', 'administrator')),
  powers text[] not null,
  regions text[] not null,
  primary key (officer_id, from_at)
);
create unique index grants_one_in_force on officers.grants (officer_id) where until_at is null;
comment on table officers.grants is 'What an officer may do and where, over time: a voucher is judged by the powers of its moment.';
comment on column officers.grants.until_at is 'Empty for the grant in force.';

create table officers.enrolment_tickets (
  ticket_hash bytea primary key check (octet_length(ticket_hash) = 32),
  officer_id uuid not null references officers.people,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table officers.enrolment_tickets is 'Single-use secrets that let an officer enrol a passkey; only their SHA-256 is kept.';

create table officers.challenges (
  challenge_id uuid primary key,
  challenge text not null,
  ticket_hash bytea unique references officers.enrolment_tickets,
  expires_at timestamptz not null
);
create index challenges_expiry on officers.challenges (expires_at);
comment on table officers.challenges is 'WebAuthn challenges not yet answered; the row is deleted by the answer, right or wrong.';
comment on column officers.challenges.ticket_hash is 'The enrolment it belongs to, empty for a sign-in.';

create table officers.passkeys (
  credential_id text primary key,
  officer_id uuid not null references officers.people,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  enrolled_at timestamptz not null
);
create index passkeys_officer on officers.passkeys (officer_id);
comment on table officers.passkeys is 'Public halves of passkeys.';
comment on column officers.passkeys.counter is 'Last signature counter; an answer that is not higher comes from a copy (WebAuthn §6.1.1).';

create table officers.sessions (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  officer_id uuid not null references officers.people,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ended_at timestamptz
);
create index sessions_officer on officers.sessions (officer_id) where ended_at is null;
comment on table officers.sessions is 'Signed-in browsers; only the SHA-256 of the cookie is kept.';

create table officers.devices (
  thumbprint text primary key check (length(thumbprint) = 43),
  officer_id uuid not null references officers.people,
  key jsonb not null,
  registered_at timestamptz not null,
  revoked_from timestamptz
);
comment on table officers.devices is 'Keys of officers'' devices.';
comment on column officers.devices.revoked_from is 'What the device signed from this moment on is not accepted: a lost tablet.';

create table officers.spent_proofs (
  jti text primary key,
  until timestamptz not null
);
comment on table officers.spent_proofs is 'Device proofs already used, kept for as long as they could be fresh.';

create table officers.assignments (
  assignment_id uuid primary key,
  officer_id uuid not null references officers.people,
  regions text[] not null,
  place jsonb not null,
  powers text[] not null,
  days integer not null check (days between 1 and 14),
  max_activations integer not null check (max_activations between 1 and 10000),
  from_at timestamptz not null,
  until_at timestamptz
);
create unique index assignments_one_standing on officers.assignments (officer_id) where until_at is null;
comment on table officers.assignments is 'Standing assignments: what mandates are made from without asking again.';

create table officers.mandates (
  jti uuid primary key,
  officer_id uuid not null references officers.people,
  device text not null references officers.devices (thumbprint),
  assignment_id uuid not null references officers.assignments,
  compact text not null,
  nbf timestamptz not null,
  exp timestamptz not null check (exp <= nbf + interval '14 days'),
  max_activations integer not null,
  revoked_from timestamptz
);
create index mandates_device on officers.mandates (device);
comment on table officers.mandates is 'Surat tugas, as signed.';
comment on column officers.mandates.revoked_from is 'What was signed under it from this moment on is not accepted.';

create table officers.commands (
  officer_id uuid not null references officers.people,
  command_id uuid not null,
  kind text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (officer_id, command_id)
);
comment on table officers.commands is 'First answers of repeatable commands.';
