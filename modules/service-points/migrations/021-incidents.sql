create table service_points.incidents (
  incident_id uuid primary key,
  round_id uuid not null references service_points.rounds,
  at timestamptz not null,
  code text not null check (code in ('vpn-down', 'no-signal', 'device-broken', 'power-out', 'host-absent', 'weather', 'other')),
  note text check (length(note) between 1 and 200),
  reported_by uuid not null,
  reporter text not null,
  recorded_at timestamptz not null
);
create index incidents_round on service_points.incidents (round_id, at);
create trigger append_only before update or delete on service_points.incidents for each row execute function service_points.refuse_change();
create trigger append_only_all before truncate on service_points.incidents execute function service_points.refuse_change();
comment on table service_points.incidents is 'What went wrong in a round, as its team or its planner says. Append-only. Barriers of the journal with such a code stand in activation''s ledger.';
comment on column service_points.incidents.note is 'A few words about the matter, never about a resident.';
comment on column service_points.incidents.reporter is 'The officer''s name as it was then.';
