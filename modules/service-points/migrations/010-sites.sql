create function service_points.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'insufficient_privilege';
end $$;
comment on function service_points.refuse_change is 'Refuses UPDATE, DELETE and TRUNCATE.';

create table service_points.sites (
  site_id uuid primary key,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('office', 'mpp', 'district', 'village', 'mobile')),
  region_code text collate "C" not null check (region_code ~ '^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$'),
  address text not null check (length(address) <= 200),
  state text not null check (state in ('requested', 'checked', 'approved', 'rejected', 'active', 'suspended', 'ended')),
  reason text,
  since timestamptz not null,
  counters integer not null check (counters between 1 and 60),
  daily_quota integer not null check (daily_quota between 0 and 5000),
  minutes integer not null check (minutes between 3 and 120),
  walk_in_percent integer not null check (walk_in_percent between 0 and 100)
);
create index sites_region on service_points.sites (region_code);
comment on table service_points.sites is 'Where residents are served; the id is that of the service point which mandates name, from its activation on.';
comment on column service_points.sites.reason is 'Coded: why it was rejected, suspended or ended.';
comment on column service_points.sites.since is 'When it came into this state.';
comment on column service_points.sites.minutes is 'What one person takes at a counter.';
comment on column service_points.sites.walk_in_percent is 'Share of a day that cannot be booked: for who comes without an appointment.';

create table service_points.site_officers (
  site_id uuid not null references service_points.sites,
  officer_id uuid not null,
  name text not null,
  primary key (site_id, officer_id)
);
comment on table service_points.site_officers is 'Who answers for a site, named as they were when they were put down. No site is active without one.';

create table service_points.site_hours (
  site_id uuid not null references service_points.sites,
  weekday integer not null check (weekday between 1 and 7),
  opens integer not null check (opens between 0 and 1439),
  closes integer not null check (closes > opens and closes <= 1440),
  primary key (site_id, weekday, opens)
);
comment on table service_points.site_hours is 'Opening hours: 1 is Monday; minutes of the day on the clock of the site''s own province.';

create table service_points.closures (
  site_id uuid not null references service_points.sites,
  day date not null,
  reason text not null,
  primary key (site_id, day)
);
comment on table service_points.closures is 'Days on which a site stays closed, such as holidays. What was closed and opened again stands in its events.';

create table service_points.site_events (
  event_id bigint generated always as identity primary key,
  site_id uuid not null references service_points.sites,
  at timestamptz not null,
  actor text not null,
  kind text not null check (kind in ('requested', 'checked', 'approved', 'rejected', 'active', 'suspended', 'ended', 'changed', 'closed', 'reopened', 'adopted')),
  reason text,
  detail jsonb
);
create index site_events_site on service_points.site_events (site_id, event_id);
create trigger append_only before update or delete on service_points.site_events for each row execute function service_points.refuse_change();
create trigger append_only_all before truncate on service_points.site_events execute function service_points.refuse_change();
comment on table service_points.site_events is 'The life of a site, step by step. Append-only.';
comment on column service_points.site_events.actor is 'officer:<id>, or system.';
comment on column service_points.site_events.detail is 'Of a check its items; of a closure its days.';
