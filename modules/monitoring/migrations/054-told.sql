create table monitoring.told (
  region_code text collate "C" not null,
  sunday date not null,
  at_least bigint not null check (at_least >= 0),
  primary key (sunday, region_code)
);
comment on table monitoring.told is
  'What the page for everybody said of a district as a Sunday ended: told once, so that a later base says nothing new of it.';
create trigger append_only before update or delete on monitoring.told
  for each row execute function monitoring.refuse_change();
create trigger append_only_all before truncate on monitoring.told execute function monitoring.refuse_change();
