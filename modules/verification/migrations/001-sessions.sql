create schema verification;

create table verification.sessions (
  session_id uuid primary key,
  desk_id text not null,
  command_id uuid not null,
  relying_party_id text not null,
  purpose_id text not null,
  same_device boolean not null,
  request json not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  state text not null default 'created' check (state in ('created', 'fetched', 'answered', 'declined', 'expired')),
  key_sealed bytea,
  refused_answers integer not null default 0,
  last_refusal text,
  answered_at timestamptz,
  answer_sealed bytea,
  response_code_hash bytea,
  finished_at timestamptz,
  unique (desk_id, command_id),
  check (key_sealed is not null = (state in ('created', 'fetched'))),
  check (answer_sealed is null or state = 'answered')
);
comment on table verification.sessions is
  'One question of one desk to one resident. Holds nothing about the resident but the sealed answer, for ten minutes.';
comment on column verification.sessions.request is
  '{nonce, responseState, query, statement, encryptionKey, asked, maxStatusAgeSeconds}: what the signed request is made of.';
comment on column verification.sessions.key_sealed is
  'Private half of this session''s own ECDH key, sealed under a key of the server, erased when the session ends: a copy of the database opens no answer.';
comment on column verification.sessions.answer_sealed is
  'The verdict with the claims shown, sealed likewise; erased ten minutes after the answer.';
comment on column verification.sessions.response_code_hash is
  'SHA-256 of the code that only the browser of the answering wallet was given (OpenID4VP 1.0 §13.3).';
comment on column verification.sessions.refused_answers is
  'Answers that did not prove themselves; they change nothing else.';

-- Sealed bytes cannot be compressed; trying costs as much as writing them.
alter table verification.sessions alter column answer_sealed set storage external;

create index sessions_to_expire on verification.sessions (expires_at) where state in ('created', 'fetched');
create index sessions_to_erase on verification.sessions (answered_at) where answer_sealed is not null;
create index sessions_to_forget on verification.sessions (created_at);
