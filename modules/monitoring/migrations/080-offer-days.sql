create table monitoring.offer_days (
  above text collate "C" not null,
  day date not null,
  part text collate "C" not null,
  days bigint not null,
  offered bigint not null,
  booked bigint not null,
  walk_ins bigint not null,
  served bigint not null,
  no_shows bigint not null,
  cancelled bigint not null,
  is_final boolean not null,
  primary key (above, day, part)
) with (fillfactor = 70);
create index offer_days_open on monitoring.offer_days (day) where not is_final;
comment on table monitoring.offer_days is 'What sites offered and what of it was used: of the nation by province, of each province by regency.';
comment on column monitoring.offer_days.days is 'Days of sites: one a site and day.';
comment on column monitoring.offer_days.is_final is 'Nothing of it changes any more, so that it is not added up again.';

create table monitoring.offers_kept (
  one boolean primary key default true check (one),
  until_day date
);
insert into monitoring.offers_kept default values;
comment on table monitoring.offers_kept is 'The last day that offer_days has; later ones are added up when they are asked for.';
