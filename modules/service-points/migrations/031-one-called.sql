-- Where one officer held two numbers at once, he keeps the first; the other waits again.
update service_points.tickets t set state = 'waiting', called_at = null, called_by = null
where t.state = 'called' and exists (
  select from service_points.tickets o where o.state = 'called' and o.site_id = t.site_id and o.day = t.day
    and o.called_by = t.called_by and (o.called_at, o.number) < (t.called_at, t.number));
create unique index tickets_one_called on service_points.tickets (site_id, day, called_by) where state = 'called';
comment on index service_points.tickets_one_called is 'One officer has one number at a time, in however many windows he works.';
