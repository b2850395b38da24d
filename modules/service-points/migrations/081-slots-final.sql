create or replace view service_points.published_slots as
  select d.site_id, s.region_code, d.day, d.offered,
         case when d.folded then d.booked else coalesce(t.booked, 0)::integer + d.late end as booked, d.walk_ins, d.served,
         case when d.folded then d.no_shows else coalesce(t.no_shows, 0)::integer end as no_shows,
         case when d.folded then d.cancelled else coalesce(t.cancelled, 0)::integer end as cancelled,
         d.late, d.folded as is_over
  from service_points.site_days d
  join service_points.sites s using (site_id)
  left join lateral (
    select sum(taken + no_shows) as booked, sum(no_shows) as no_shows, sum(cancelled) as cancelled
    from service_points.slots where not d.folded and site_id = d.site_id and day = d.day
  ) t on true;
comment on column service_points.published_slots.is_over is 'The day is over and all its bookings have come to something.';
