-- What a village or a district came to is added up from its own rows, from the index alone.
drop index activation.ledger_region;
create index ledger_of_region on activation.ledger (region_code collate "C", recorded_at)
  include (kind, first_time, people, day, channel, cohort, agency, reason, xid, ledger_id);
-- Rows are only ever added: pages are marked as seen by all soon after they are full, so that the index need not ask them.
alter table activation.ledger set (autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 50000);

create or replace view activation.published_ledger as
select ledger_id, xid, at, day, kind, first_time, region_code, service_region_code, service_point_id, channel,
       officer_id, cohort, agency, reason, people, (recorded_at at time zone 'Asia/Jakarta')::date as recorded_day, recorded_at
from activation.ledger;
