create or replace view cards.published_stocks as
  select site_id, name, region_code, pieces, lead_days,
    (select min(day) from cards.movement_days d where d.site_id = stocks.site_id) as since
  from cards.stocks;

create index movement_days_by_day on cards.movement_days (day, site_id);
comment on index cards.movement_days_by_day is 'The last weeks of a whole country are read without its years.';
