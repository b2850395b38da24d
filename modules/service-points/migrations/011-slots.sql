create table service_points.site_days (
  site_id uuid not null references service_points.sites,
  day date not null,
  offered integer not null check (offered >= 0),
  walk_ins integer not null default 0 check (walk_ins >= 0),
  served integer not null default 0 check (served >= 0),
  last_number integer not null default 0,
  primary key (site_id, day)
);
comment on table service_points.site_days is 'A day of a site, once somebody has booked or come: from then on its slots are fixed. Counts are of people.';
comment on column service_points.site_days.last_number is 'The queue''s last number.';

create table service_points.slots (
  slot_id uuid primary key default gen_random_uuid(),
  site_id uuid not null,
  day date not null,
  opens integer not null check (opens between 0 and 1439),
  closes integer not null check (closes > opens and closes <= 1440),
  begins_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > begins_at),
  capacity integer not null check (capacity >= 0),
  taken integer not null default 0,
  cancelled integer not null default 0 check (cancelled >= 0),
  no_shows integer not null default 0 check (no_shows >= 0),
  unique (site_id, day, opens),
  foreign key (site_id, day) references service_points.site_days on delete cascade,
  constraint never_sold_twice check (taken between 0 and capacity)
);
comment on table service_points.slots is 'Stretches of a site''s day. What is taken never exceeds the capacity, whoever races for it.';
comment on column service_points.slots.capacity is 'People who may book it; the share for who comes without an appointment is not in it.';
comment on column service_points.slots.no_shows is 'Booked and not come; no longer in taken.';

create table service_points.bookings (
  booking_id uuid primary key,
  code text not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
  site_id uuid not null references service_points.sites,
  day date not null,
  begins_at timestamptz not null,
  ends_at timestamptz not null,
  opens integer not null,
  closes integer not null,
  heads integer not null check (heads between 1 and 60),
  state text not null check (state in ('booked', 'arrived', 'served', 'gone', 'no-show', 'cancelled', 'dropped')),
  request_hash bytea check (octet_length(request_hash) = 32),
  command_id uuid not null,
  made_by text not null,
  made_at timestamptz not null
);
create unique index bookings_one_open on service_points.bookings (request_hash) where state = 'booked';
create unique index bookings_command on service_points.bookings (request_hash, command_id);
create index bookings_day on service_points.bookings (site_id, day);
create index bookings_due on service_points.bookings (begins_at) where state = 'booked';
create index bookings_code on service_points.bookings (code);
comment on table service_points.bookings is 'Heads that come at a time. Names nobody: who booked is known by a hash of his request''s id, which only his phone knows.';
comment on column service_points.bookings.state is 'dropped: the site was closed or suspended when the time came.';

create table service_points.booking_slots (
  booking_id uuid not null references service_points.bookings,
  slot_id uuid not null references service_points.slots,
  heads integer not null check (heads > 0),
  primary key (booking_id, slot_id)
);
create index booking_slots_slot on service_points.booking_slots (slot_id);
comment on table service_points.booking_slots is 'Which places a booking holds now, or held last: a group spreads over neighbouring slots.';

create table service_points.booking_acts (
  act_id bigint generated always as identity primary key,
  booking_id uuid not null references service_points.bookings,
  at timestamptz not null,
  kind text not null check (kind in ('booked', 'moved', 'arrived', 'served', 'gone', 'no-show', 'cancelled', 'dropped')),
  actor text not null,
  command_id uuid,
  input text
);
create unique index booking_acts_command on service_points.booking_acts (booking_id, command_id);
create trigger append_only before update or delete on service_points.booking_acts for each row execute function service_points.refuse_change();
create trigger append_only_all before truncate on service_points.booking_acts execute function service_points.refuse_change();
comment on table service_points.booking_acts is 'What became of a booking, in order. Append-only.';
comment on column service_points.booking_acts.actor is 'officer:<id>, system, or resident for the phone that knows the request.';
comment on column service_points.booking_acts.input is 'What a repeatable command asked for.';

create table service_points.tickets (
  ticket_id uuid primary key,
  site_id uuid not null,
  day date not null,
  number integer not null check (number > 0),
  booking_id uuid unique references service_points.bookings,
  heads integer not null check (heads between 1 and 60),
  priority boolean not null,
  due_at timestamptz,
  taken_at timestamptz not null,
  state text not null check (state in ('waiting', 'called', 'served', 'gone')),
  called_at timestamptz,
  called_by uuid,
  done_at timestamptz,
  unique (site_id, day, number),
  foreign key (site_id, day) references service_points.site_days
);
create index tickets_waiting on service_points.tickets (site_id, day) where state in ('waiting', 'called');
comment on table service_points.tickets is 'Places in a day''s queue: of bookings that arrived, and of who came without.';
comment on column service_points.tickets.due_at is 'Begin of the booked time; empty for who came without an appointment, or after it was given away.';
comment on column service_points.tickets.priority is 'Elderly, disabled or pregnant, as the officer sees; which of them is not written down.';

create view service_points.published_sites as
  select s.site_id, s.name, s.kind, s.region_code, s.state, s.counters, s.daily_quota, s.since
  from service_points.sites s;
comment on view service_points.published_sites is 'For monitoring: sites as they are.';

create view service_points.published_slots as
  select d.site_id, s.region_code, d.day, d.offered, coalesce(t.booked, 0)::integer as booked, d.walk_ins, d.served,
         coalesce(t.no_shows, 0)::integer as no_shows, coalesce(t.cancelled, 0)::integer as cancelled
  from service_points.site_days d
  join service_points.sites s using (site_id)
  left join lateral (
    select sum(taken + no_shows) as booked, sum(no_shows) as no_shows, sum(cancelled) as cancelled
    from service_points.slots where site_id = d.site_id and day = d.day
  ) t on true;
comment on view service_points.published_slots is 'For monitoring: people offered, booked, come without, served, not come and cancelled, by site and day.';
