create schema audit;
comment on schema audit is 'The append-only, hash-chained log of every act.';

create table audit.strands (
  strand smallint primary key,
  seq bigint not null,
  hash bytea not null check (octet_length(hash) = 32)
) with (fillfactor = 10);
comment on table audit.strands is 'Heads of the strands. A transaction holds the row of the strand it appends to until it commits; sixteen may commit together.';
comment on column audit.strands.seq is 'Number of the newest entry, 0 for none.';
comment on column audit.strands.hash is 'Hash of the newest entry, 32 zero bytes for none.';

insert into audit.strands (strand, seq, hash)
select strand, 0, decode(repeat('00', 32), 'hex') from generate_series(1, 16) as strand;

create table audit.entries (
  strand smallint not null,
  seq bigint not null check (seq > 0),
  at timestamptz not null,
  action text not null,
  actor text not null,
  subject text,
  detail jsonb not null check (jsonb_typeof(detail) = 'object'),
  entry_hash bytea not null check (octet_length(entry_hash) = 32),
  primary key (strand, seq),
  -- A NIK or a family card number is sixteen digits standing alone (Permendagri 108/2019); none belongs here.
  constraint no_population_number check (
    concat_ws(' ', actor, subject, detail::text) !~ '(^|[^0-9A-Za-z_-])[0-9]{16}([^0-9A-Za-z_-]|$)'
  )
);
comment on table audit.entries is 'One row per act, written in the transaction of the act. Never changed. No personal data.';
comment on column audit.entries.actor is 'Who: kind:id, such as officer:…, or a kind alone, such as system.';
comment on column audit.entries.subject is 'About whom or what: kind:id; a person only as resident:<resident id>.';
comment on column audit.entries.detail is 'Codes, counts and ids; never a name, a number of the population register or free text.';
comment on column audit.entries.entry_hash is 'sha256(hash of the entry before ‖ canonical entry).';

create table audit.checkpoints (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  seqs bigint[] not null,
  hashes bytea[] not null,
  checkpoint_hash bytea not null check (octet_length(checkpoint_hash) = 32)
);
comment on table audit.checkpoints is 'From time to time the heads of all strands, tied together and onto the checkpoint before. Publish the newest hash elsewhere.';
comment on column audit.checkpoints.seqs is 'Head numbers by strand, first element is strand 1.';

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function audit.refuse_change is 'Refuses UPDATE, DELETE and TRUNCATE.';

create trigger append_only before update or delete on audit.entries for each row execute function audit.refuse_change();
create trigger append_only_all before truncate on audit.entries execute function audit.refuse_change();
create trigger append_only before update or delete on audit.checkpoints for each row execute function audit.refuse_change();
create trigger append_only_all before truncate on audit.checkpoints execute function audit.refuse_change();
create trigger heads_stay before delete on audit.strands for each row execute function audit.refuse_change();
create trigger heads_stay_all before truncate on audit.strands execute function audit.refuse_change();

create function audit.text_of(moment timestamptz) returns text language sql stable parallel safe
return to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
comment on function audit.text_of is 'A time as hashed: RFC 3339 in UTC with microseconds.';

create function audit.framed(part text) returns text language sql immutable parallel safe
return coalesce(octet_length(part)::text || ':' || part, '-') || ',';
comment on function audit.framed is 'A netstring, so that no two different entries share one text; "-," for nothing.';

create function audit.take_strand() returns audit.strands language plpgsql as $$
declare
  held smallint := nullif(current_setting('audit.held_strand', true), '')::smallint;
  mine smallint := pg_backend_pid() % 16 + 1;
  head audit.strands;
begin
  if held is not null then
    select * into head from audit.strands where strand = held for update;
    if found then return head; end if;
  end if;
  select * into head from audit.strands where strand = mine for update skip locked;
  if not found then
    select * into head from audit.strands order by (strand + mine) % 16 limit 1 for update skip locked;
  end if;
  if not found then
    select * into head from audit.strands where strand = mine for update;
  end if;
  perform set_config('audit.held_strand', head.strand::text, true);
  return head;
end $$;
comment on function audit.take_strand is 'The strand this transaction already holds, else its session''s own, else any free one, else waits. One strand a transaction, so that appenders never wait in a circle.';

create function audit.append(action text, actor text, subject text, detail jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head audit.strands := audit.take_strand();
  moment timestamptz := clock_timestamp();
  canonical text := audit.framed(head.strand::text) || audit.framed((head.seq + 1)::text)
    || audit.framed(audit.text_of(moment)) || audit.framed(action) || audit.framed(actor)
    || audit.framed(subject) || audit.framed(detail::text);
  next_hash bytea := sha256(head.hash || convert_to(canonical, 'UTF8'));
begin
  insert into audit.entries values (head.strand, head.seq + 1, moment, action, actor, subject, detail, next_hash);
  update audit.strands set seq = head.seq + 1, hash = next_hash where strand = head.strand;
end $$;
comment on function audit.append is 'Writes one entry inside the caller''s transaction.';

create function audit.make_checkpoint() returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  before audit.checkpoints;
  made audit.checkpoints;
begin
  lock table audit.checkpoints in share row exclusive mode;
  select * into before from audit.checkpoints order by number desc limit 1;
  select array_agg(seq order by strand), array_agg(hash order by strand) into made.seqs, made.hashes from audit.strands;
  if before.hashes is not distinct from made.hashes then return before.number; end if;
  made.number := coalesce(before.number, 0) + 1;
  made.at := clock_timestamp();
  made.checkpoint_hash := sha256(
    coalesce(before.checkpoint_hash, decode(repeat('00', 32), 'hex'))
    || convert_to(
      audit.framed(made.number::text) || audit.framed(audit.text_of(made.at))
      || (select string_agg(audit.framed(seq::text) || audit.framed(encode(hash, 'hex')), '' order by place)
          from unnest(made.seqs, made.hashes) with ordinality as heads(seq, hash, place)),
      'UTF8'));
  insert into audit.checkpoints values (made.*);
  return made.number;
end $$;
comment on function audit.make_checkpoint is 'Ties the heads of all strands; changes nothing when no entry came since the last one.';

revoke all on all tables in schema audit from public;
revoke all on all functions in schema audit from public;
revoke update, delete, truncate on audit.entries, audit.checkpoints from current_user;
revoke delete, truncate on audit.strands from current_user;
