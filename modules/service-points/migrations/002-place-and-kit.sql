alter table service_points.rounds
  add column place text check (length(place) between 1 and 64),
  add column kit text[] not null default '{}' check (cardinality(kit) <= 10);
comment on column service_points.rounds.place is 'Where the team meets the people, as they would be told; empty where the host''s name says it.';
comment on column service_points.rounds.kit is 'Names of what the team takes along, such as a tablet or a printer.';
