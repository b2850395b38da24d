create view service_points.published_rounds as
select r.round_id, r.series_id, r.region_code, r.host_kind, r.host_name,
  coalesce(r.agency, case when r.host_kind = 'agency' then r.host_name else '' end) as agency,
  (coalesce(r.starts_at, r.from_at) at time zone 'Asia/Jakarta')::date as from_day,
  (r.until_at at time zone 'Asia/Jakarta')::date as until_day,
  (select count(*) from service_points.teams t where t.round_id = r.round_id)::integer as officers,
  r.residents as invited,
  case
    when r.closed_at < coalesce(r.starts_at, r.from_at) then 'cancelled'
    when r.closed_at is not null or r.until_at <= now() then 'closed'
    when r.from_at <= now() then 'open'
    else 'planned'
  end as state,
  (select count(*) from service_points.incidents i where i.round_id = r.round_id)::integer as incidents,
  r.name
from service_points.rounds r;
comment on view service_points.published_rounds is 'For monitoring: every round with its host, its days in Jakarta, its size and how it stands. Nobody is named.';
comment on column service_points.published_rounds.incidents is 'As entered; barriers of the journal that count as incidents stand in activation''s ledger.';
