-- What a country was asked in two months is one in twenty of what it was asked in three years.
drop index rights.tickets_within;
create index tickets_within on rights.tickets (region_code collate "C", ((received_at at time zone 'Asia/Jakarta')::date));
comment on index rights.tickets_within is 'For published_tickets of one region, by day.';

create index tickets_by_day on rights.tickets (((received_at at time zone 'Asia/Jakarta')::date))
  include (received_at, region_code, kind, state, outcome, settled_at, due_at, overdue_noted_at);
comment on index rights.tickets_by_day is 'For published_tickets of the whole country.';

create index tickets_unanswered on rights.tickets (region_code collate "C")
  include (received_at, region_code, kind, state, outcome, settled_at, due_at, overdue_noted_at)
  where state in ('received', 'in-progress', 'waiting-for-resident');
comment on index rights.tickets_unanswered is 'For published_tickets that are open, whenever they were asked.';

-- Counted once, by whoever asks: groups of a village, kind, day and state are hardly fewer than the requests themselves.
create or replace view rights.published_tickets as
select region_code, kind, (received_at at time zone 'Asia/Jakarta')::date as day, state,
  case when settled_at is not null then settled_at <= due_at when overdue_noted_at is not null then false end as on_time,
  1 as people
from rights.tickets where outcome is distinct from 'taken-back';
