-- A regency's rounds of three years are some hundred of a hundred thousand, and a country's of two months one in twenty.
create index rounds_region on service_points.rounds (region_code, ((until_at at time zone 'Asia/Jakarta')::date));
comment on index service_points.rounds_region is 'For published_rounds of one region, by until_day.';

drop index service_points.rounds_until_day;
create index rounds_until_day on service_points.rounds (((until_at at time zone 'Asia/Jakarta')::date))
  include (until_at, from_at, starts_at, closed_at, region_code, residents, round_id);
comment on index service_points.rounds_until_day is 'For published_rounds of the whole country, by until_day.';

create view service_points.published_round_incidents as
select round_id, count(*)::integer as incidents from service_points.incidents group by round_id;
comment on view service_points.published_round_incidents is 'For monitoring: rounds in which anything went wrong, and how often; the same as published_rounds says of each.';
