-- Millions wait in a whole country: nobody counts them one by one for a figure.
create table cards.queue_sums (
  region_code text collate "C" not null,
  cause text not null,
  people bigint not null,
  primary key (region_code, cause)
) with (fillfactor = 80);
comment on table cards.queue_sums is 'Who waits for a card, by cause, for each village and each regency; kept by triggers on queue_states. Several people are changed in the order of their villages, or two officers could wait for each other.';

create function cards.sum_due(changes jsonb) returns void language sql as $$
  insert into cards.queue_sums as kept (region_code, cause, people)
  select region, cause, sum(n) from
    jsonb_to_recordset(changes) as given (region_code text, cause text, n bigint),
    unnest(array[left(region_code, 5), region_code]) as region
  group by 1, 2 having sum(n) <> 0 order by 1, 2
  on conflict (region_code, cause) do update set people = kept.people + excluded.people
$$;
comment on function cards.sum_due is 'Adds changes by village and cause to the sums of village and regency.';

create function cards.sum_inserted() returns trigger language plpgsql as $$
begin
  perform cards.sum_due((select jsonb_agg(counted) from (
    select region_code, cause, count(*) as n from after
    where state in ('waiting', 'handed-out', 'set-aside') group by 1, 2) as counted));
  return null;
end $$;
create function cards.sum_updated() returns trigger language plpgsql as $$
begin
  perform cards.sum_due((select jsonb_agg(counted) from (
    select region_code, cause, sum(n) as n from (
      select region_code, cause, state, 1 as n from after
      union all select region_code, cause, state, -1 from before) as changed
    where state in ('waiting', 'handed-out', 'set-aside') group by 1, 2 having sum(n) <> 0) as counted));
  return null;
end $$;
create trigger summed_inserted after insert on cards.queue_states
  referencing new table as after for each statement execute function cards.sum_inserted();
create trigger summed_updated after update on cards.queue_states
  referencing old table as before new table as after for each statement execute function cards.sum_updated();

insert into cards.queue_sums (region_code, cause, people)
  select region, cause, count(*) from cards.queue_states, unnest(array[region_code, regency]) as region
  where state in ('waiting', 'handed-out', 'set-aside') group by 1, 2;

create or replace view cards.published_queue as
  select region_code, cause as reason, people from cards.queue_sums where length(region_code) > 5 and people > 0;
create view cards.published_queue_regencies as
  select region_code, cause as reason, people from cards.queue_sums where length(region_code) = 5 and people > 0;
comment on view cards.published_queue_regencies is 'For monitoring: the same by regency.';

create index queue_counted on cards.queue_states (regency, state, class)
  where state in ('waiting', 'handed-out', 'set-aside');
