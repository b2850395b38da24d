alter table service_points.site_days add column late integer not null default 0 check (late >= 0);
comment on column service_points.site_days.late is 'Booked, noted as not come, and come after all: no longer among the slots'' no_shows, and not in walk_ins.';

-- Who came late so far was counted as who came without an appointment, and stayed a no-show.
update service_points.site_days d
set late = l.heads, walk_ins = d.walk_ins - l.heads, no_shows = case when d.folded then d.no_shows - l.heads else d.no_shows end
from (
  select site_id, day, sum(heads)::integer as heads from service_points.tickets
  where booking_id is not null and due_at is null group by site_id, day) as l
where d.site_id = l.site_id and d.day = l.day;
update service_points.slots s set no_shows = s.no_shows - h.heads
from (
  select b.slot_id, sum(b.heads)::integer as heads from service_points.booking_slots b
  join service_points.tickets t using (booking_id) where t.due_at is null group by b.slot_id) as h
where s.slot_id = h.slot_id;

create or replace view service_points.published_slots as
  select d.site_id, s.region_code, d.day, d.offered,
         case when d.folded then d.booked else coalesce(t.booked, 0)::integer + d.late end as booked, d.walk_ins, d.served,
         case when d.folded then d.no_shows else coalesce(t.no_shows, 0)::integer end as no_shows,
         case when d.folded then d.cancelled else coalesce(t.cancelled, 0)::integer end as cancelled,
         d.late
  from service_points.site_days d
  join service_points.sites s using (site_id)
  left join lateral (
    select sum(taken + no_shows) as booked, sum(no_shows) as no_shows, sum(cancelled) as cancelled
    from service_points.slots where not d.folded and site_id = d.site_id and day = d.day
  ) t on true;
comment on view service_points.published_slots is 'For monitoring: people offered, booked (who came late and who did not come too), come without, served, not come, cancelled and come late, by site and day.';
