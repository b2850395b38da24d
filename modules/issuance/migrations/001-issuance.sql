create schema issuance;
comment on schema issuance is 'Credential issuer: tickets, credentials with their places in status lists, the lists as published';

create table issuance.tickets (
  ticket_id uuid primary key,
  nonce bytea not null,
  grant_id uuid not null,
  resident_id bigint not null,
  binding_id uuid not null,
  configuration text not null,
  claims_hash bytea not null,
  intended_at timestamptz not null,
  result_hashes bytea[],
  done_at timestamptz,
  notified text,
  notified_at timestamptz
) with (fillfactor = 80);
comment on table issuance.tickets is 'The right to sign, spent once: written before anything is signed; a row without done_at is one that never came to its result';
comment on column issuance.tickets.nonce is 'The nonce of the proofs; the unique index is what makes a nonce good for one request';
comment on column issuance.tickets.claims_hash is 'SHA-256 over ticket id and all that was to be signed';
comment on column issuance.tickets.result_hashes is 'SHA-256 of each credential as delivered';
comment on column issuance.tickets.notified is 'What the wallet said became of it (OpenID4VCI 1.0 §11)';
alter table issuance.tickets add constraint tickets_nonce unique (nonce);

create table issuance.credentials (
  kind text not null,
  list_number integer not null,
  status_index integer not null,
  ticket_id uuid not null,
  resident_id bigint not null,
  binding_id uuid not null,
  expires_at timestamptz not null,
  status smallint not null default 0,
  status_reason text,
  status_at timestamptz,
  primary key (kind, list_number, status_index)
);
comment on table issuance.credentials is 'Every credential that was or may have been signed, by its place in the status lists';
comment on column issuance.credentials.status is '0 valid, 1 revoked, 2 suspended (Token Status List)';
create index credentials_binding on issuance.credentials (binding_id);
create index credentials_not_valid on issuance.credentials (kind, list_number) include (status_index, status) where status <> 0;

create sequence issuance.places_ktp minvalue 0;
comment on sequence issuance.places_ktp is 'Counts places given, only to know when to open the next list; the index in the list is random';
create sequence issuance.places_kk minvalue 0;
comment on sequence issuance.places_kk is 'As places_ktp';

create table issuance.status_lists (
  kind text not null,
  number integer not null,
  token text,
  etag text,
  written_at timestamptz,
  expires_at timestamptz,
  primary key (kind, number)
);
comment on table issuance.status_lists is 'Lists as last signed and served';
comment on column issuance.status_lists.token is 'Signed status list token; null until first written';

create table issuance.status_changes (
  change_id bigint generated always as identity primary key,
  kind text not null,
  list_number integer not null
);
comment on table issuance.status_changes is 'Lists that must be written anew; a row each time, so that revocations never wait for one another';

create function issuance.intend(
  ticket_id uuid, nonce bytea, grant_id uuid, resident_id bigint, binding_id uuid, configuration text, claims_hash bytea,
  intended_at timestamptz, kind text, list_capacity integer, credentials integer, expires_at timestamptz, candidates integer[]
) returns table (list_number integer, status_index integer)
language plpgsql as $$
#variable_conflict use_variable
declare
  each_has constant integer := cardinality(candidates) / credentials;
  number integer;
  free integer;
begin
  insert into issuance.tickets as t
    (ticket_id, nonce, grant_id, resident_id, binding_id, configuration, claims_hash, intended_at)
  values (ticket_id, nonce, grant_id, resident_id, binding_id, configuration, claims_hash, intended_at);
  for nth in 0 .. credentials - 1 loop
    number := nextval(('issuance.places_' || kind)::regclass) / list_capacity;
    insert into issuance.status_lists (kind, number) values (kind, number) on conflict do nothing;
    for drawn in nth * each_has + 1 .. (nth + 1) * each_has loop
      insert into issuance.credentials as c
        (kind, list_number, status_index, ticket_id, resident_id, binding_id, expires_at)
      values (kind, number, candidates[drawn], ticket_id, resident_id, binding_id, expires_at)
      on conflict do nothing returning c.status_index into free;
      exit when free is not null;
    end loop;
    if free is null then raise exception 'no free place in list % of %', number, kind; end if;
    list_number := number;
    status_index := free;
    free := null;
    return next;
  end loop;
end $$;
comment on function issuance.intend is
  'Writes the intent: spends the nonce, stores the ticket, and gives each credential the first free of the places drawn for it; a nonce that was spent before breaks tickets_nonce';
