create schema cards;
comment on schema cards is 'Card blanks by site, who waits for a card, and letters in place of one.';

create function cards.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function cards.refuse_change is 'Refuses UPDATE, DELETE and TRUNCATE.';

create table cards.stocks (
  site_id uuid primary key,
  name text not null,
  region_code text collate "C" not null,
  pieces integer not null check (pieces >= 0),
  lead_days integer not null default 20 check (lead_days between 1 and 250),
  changed_at timestamptz not null
);
create index stocks_by_region on cards.stocks (region_code);
comment on table cards.stocks is 'What each site has now: the sum of its movements, and the row that puts them in a line.';
comment on column cards.stocks.lead_days is 'Working days from ordering blanks to having them, as the office says.';
comment on column cards.stocks.changed_at is 'Never goes back, so that movements of a site are in the order of their recorded_at.';

create table cards.movements (
  movement_id bigint generated always as identity primary key,
  site_id uuid not null references cards.stocks,
  region_code text collate "C" not null,
  kind text not null check (kind in ('in', 'out', 'spoiled', 'moved', 'counted')),
  pieces integer not null check (pieces <> 0),
  after_pieces integer not null check (after_pieces >= 0),
  act uuid not null,
  actor text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  day date not null,
  letter text not null default '',
  reason text not null default '',
  other_site uuid,
  entry uuid,
  check (case kind when 'in' then pieces > 0 when 'out' then pieces < 0 when 'spoiled' then pieces < 0 else true end),
  check ((kind = 'moved') = (other_site is not null))
);
create index movements_of_site on cards.movements (site_id, movement_id);
create index movements_as_of on cards.movements (site_id, recorded_at);
create unique index movements_by_entry on cards.movements (entry, kind) where entry is not null;
comment on table cards.movements is 'Pieces in, out (printed), spoiled, moved between sites, and what a count corrected. Never changed: a mistake is another row.';
comment on column cards.movements.pieces is 'What it did to the stock: below zero takes.';
comment on column cards.movements.after_pieces is 'The site''s stock after it: the stock as of a moment is the last row''s up to then.';
comment on column cards.movements.act is 'One act of the office: both rows of a move bear the same.';
comment on column cards.movements.at is 'When it was done; recorded_at is when it became known, and day is that day in Asia/Jakarta.';
comment on column cards.movements.entry is 'The journal entry that told of it, for what was used in the field.';
create trigger append_only before update or delete on cards.movements for each row execute function cards.refuse_change();
create trigger append_only_all before truncate on cards.movements execute function cards.refuse_change();

create table cards.movement_days (
  site_id uuid not null,
  day date not null,
  kind text not null,
  region_code text collate "C" not null,
  pieces bigint not null,
  primary key (site_id, day, kind)
) with (fillfactor = 80);
create index movement_days_by_region on cards.movement_days (region_code, day);
comment on table cards.movement_days is 'Movements summed by site, day and kind, kept by a trigger.';

create function cards.add_up() returns trigger language plpgsql as $$
begin
  insert into cards.movement_days as kept (site_id, day, kind, region_code, pieces)
  values (new.site_id, new.day, new.kind, new.region_code, new.pieces)
  on conflict (site_id, day, kind) do update set pieces = kept.pieces + excluded.pieces;
  return null;
end $$;
create trigger added_up after insert on cards.movements for each row execute function cards.add_up();

create table cards.counts (
  count_id uuid primary key,
  site_id uuid not null references cards.stocks,
  booked integer not null check (booked >= 0),
  counted integer not null check (counted >= 0),
  reason text not null,
  actor text not null,
  at timestamptz not null,
  movement_id bigint references cards.movements,
  check ((booked = counted) = (movement_id is null))
);
create index counts_of_site on cards.counts (site_id, at);
comment on table cards.counts is 'Each time somebody counted: what was booked, what was there, and why they differ.';
create trigger append_only before update or delete on cards.counts for each row execute function cards.refuse_change();
create trigger append_only_all before truncate on cards.counts execute function cards.refuse_change();

create table cards.commands (
  officer_id uuid not null,
  command_id uuid not null,
  kind text not null,
  input_hash text not null,
  answer jsonb,
  at timestamptz not null,
  primary key (officer_id, command_id)
);
comment on table cards.commands is 'First answers of repeatable commands. Names of residents are not in them.';

create table cards.followed (
  source text primary key check (source in ('field', 'register')),
  place text not null
);
insert into cards.followed values ('field', ''), ('register', '');
comment on table cards.followed is 'How far journal entries and the register''s releases have been taken over.';

create view cards.published_stocks as
  select site_id, name, region_code, pieces, lead_days from cards.stocks;
comment on view cards.published_stocks is 'For monitoring: what each site has now.';

create view cards.published_movements as
  select site_id, region_code, day, kind, pieces from cards.movement_days;
comment on view cards.published_movements is 'For monitoring: what movements of each kind did to a site''s stock on the day they became known. Summed up to a day: the stock as of that day.';
