create table service_points.letters (
  office_region text collate "C" not null,
  year integer not null,
  number integer not null check (number >= 1),
  round_id uuid not null references service_points.rounds,
  kind text not null check (kind in ('assignment', 'invitation')),
  version integer not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (office_region, year, number),
  unique (round_id, kind, version)
);
create trigger append_only before update or delete on service_points.letters for each row execute function service_points.refuse_change();
create trigger append_only_all before truncate on service_points.letters execute function service_points.refuse_change();
comment on table service_points.letters is 'Numbers of letters: one an office, year and letter, without gaps. Append-only; the letter itself follows from the round as it was in that version.';
comment on column service_points.letters.version is 'Of the round; one that was changed gets another letter in place of the first.';
