create table residents.coming_of_age (
  snapshot text collate "C" not null,
  region_code text collate "C" not null,
  month date not null check (extract(day from month) = 1),
  people bigint not null,
  primary key (snapshot, region_code, month)
);
comment on table residents.coming_of_age is
  'Active people who become wajib KTP by turning 17 within three years after the snapshot''s cut-off, by month; summed at import as population is.';

create function residents.month_of_majority(
  birth_day date, nationality smallint, stay_permit_number text, marital_status smallint, day date
) returns date language sql immutable parallel safe
return case when birth_day > (day - interval '17 years')::date and birth_day <= (day - interval '14 years')::date
    and not residents.is_wajib_ktp(birth_day, nationality, stay_permit_number, marital_status, day)
    and (nationality in (1, 3) or stay_permit_number is not null)
  then date_trunc('month', birth_day + interval '17 years'
    + case when extract(month from birth_day) = 2 and extract(day from birth_day) = 29 then interval '1 day' else interval '0' end)::date end;
comment on function residents.month_of_majority is
  'The month in which somebody who is not wajib KTP on that day becomes it by age, within three years; nothing for anybody else. Born on 29 February: 1 March.';

create view residents.published_coming_of_age as select snapshot, region_code, month, people from residents.coming_of_age;
comment on view residents.published_coming_of_age is
  'For monitoring: how many turn 17 in each of the 36 months after a snapshot, by desa.';

insert into residents.coming_of_age
  select snapshot, region_code, month, count(*) from (
    select snapshot, region_code, residents.month_of_majority(birth_day, nationality, stay_permit_number, marital_status,
      make_date(left(snapshot, 4)::int, case right(snapshot, 1) when '1' then 6 else 12 end,
        case right(snapshot, 1) when '1' then 30 else 31 end)) as month
    from residents.residents where register_status = 'active') as people
  where month is not null group by 1, 2, 3;
