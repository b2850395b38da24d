-- The steps of a resident's way, each counted the first time in his life; and the day on which a row became known.
alter table activation.ledger drop constraint ledger_kind_check;
alter table activation.ledger add constraint ledger_kind_check check (kind in ('activation', 'end', 'refusal', 'barrier',
  'blank', 'paper', 'note', 'withdrawal', 'request', 'met', 'collected'));
comment on column activation.ledger.about is
  'Entry or binding it tells of, one row each and turn; of a milestone (request, met, collected) nothing but itself.';

create table activation.milestones (
  resident_id bigint not null,
  kind text not null check (kind in ('request', 'met', 'collected')),
  primary key (resident_id, kind)
);
comment on table activation.milestones is
  'Which steps of a resident were counted already, so that each is counted once in his life. The ledger itself names nobody.';

create table activation.uncounted (
  request_hash text primary key
);
comment on table activation.uncounted is
  'Requests of which nobody has yet asked whose they are, so that depositing one takes as long for a NIK that nobody has; written with the request, taken by a job.';
insert into activation.uncounted select request_hash from activation.requests;

create or replace view activation.published_ledger as
select ledger_id, xid, at, day, kind, first_time, region_code, service_region_code, service_point_id, channel,
       officer_id, cohort, agency, reason, people, (recorded_at at time zone 'Asia/Jakarta')::date as recorded_day
from activation.ledger;

-- Groups of a small region as of a day are added up from its own rows.
create index ledger_region on activation.ledger (region_code collate "C");

-- Who was activated before steps were counted had asked and was met.
insert into activation.milestones (resident_id, kind)
  select distinct resident_id, kind from activation.bindings, unnest(array['request', 'met']) as kind where placed;
insert into activation.ledger (kind, about, at, recorded_at, day, first_time, region_code, service_region_code,
    service_point_id, channel, officer_id, cohort, agency, reason, people)
  select kind, gen_random_uuid(), signed_at, now(), (signed_at at time zone 'Asia/Jakarta')::date, true, region_code,
    case kind when 'met' then service_region_code else '' end, case kind when 'met' then service_point_id else '' end,
    case kind when 'met' then channel else 'online' end, case kind when 'met' then officer_id else '' end,
    cohort, agency, '', 1
  from (select distinct on (resident_id) * from activation.bindings where placed order by resident_id, signed_at) as first,
    unnest(array['request', 'met']) as kind;
