create table monitoring.base_growth (
  base_id bigint not null references monitoring.bases,
  region_code text collate "C" not null,
  month date not null,
  people bigint not null check (people >= 0),
  primary key (base_id, region_code, month)
);
comment on table monitoring.base_growth is
  'How many join a rolling base of wajib KTP by turning 17, by month after its snapshots, for nation, provinces and regencies; of smaller regions the register''s own sums are few enough to add up.';
-- Rolling bases are read anew, with their growth.
update monitoring.bases set release = 0 where not frozen;
