create table monitoring.base_parts (
  base_id bigint not null references monitoring.bases,
  region_code text collate "C" not null,
  snapshot text collate "C" not null,
  people bigint not null check (people >= 0),
  primary key (base_id, region_code, snapshot)
);
comment on table monitoring.base_parts is 'Which snapshots a rolling base stands on, in every region from nation to regency: of each regency the newest that has it, since offices send their files one by one.';

comment on column monitoring.bases.snapshot is 'Release of consolidated data (DKB), such as 2025-S2; empty while unknown. Of a rolling base the newest that any of its regencies stands on.';
comment on column monitoring.bases.release is 'Which state of all snapshots'' sums a rolling base holds: the numbers of residents.published_releases added up.';
update monitoring.bases set release = 0 where not frozen;
