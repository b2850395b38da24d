-- As the view writes them, so that who asks for the last weeks does not read the rounds of all years.
create index rounds_until_day on service_points.rounds (((until_at at time zone 'Asia/Jakarta')::date));
create index rounds_from_day on service_points.rounds (((coalesce(starts_at, from_at) at time zone 'Asia/Jakarta')::date));
comment on index service_points.rounds_until_day is 'For published_rounds by until_day.';
comment on index service_points.rounds_from_day is 'For published_rounds by from_day.';
