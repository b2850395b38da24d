create schema residents;
comment on schema residents is 'The population register: who lives where, in which family, with which card. Written by imports only.';

create table residents.regions (
  code text collate "C" primary key,
  name text not null,
  level text not null check (level in ('province', 'regency', 'district', 'village')),
  parent_code text collate "C" references residents.regions (code) deferrable initially deferred
);
comment on table residents.regions is 'Provinces, regencies, districts and villages. Data: idn-area-data, Open Database License (ODbL).';
comment on column residents.regions.code is 'PP, PP.KK, PP.KK.CC or PP.KK.CC.DDDD; text, since 71.10 is not 71.1.';
comment on column residents.regions.parent_code is 'The region above; null for a province.';
create index regions_by_parent on residents.regions (parent_code);

create sequence residents.resident_ids as bigint;
comment on sequence residents.resident_ids is 'Numbers of residents; only imports take from it, one import at a time.';

create table residents.residents (
  resident_id bigint not null default nextval('residents.resident_ids'),
  nik bigint not null,
  kk_number bigint not null,
  birth_day date not null,
  sex smallint not null,
  blood_group smallint not null,
  religion smallint not null,
  marital_status smallint not null,
  family_relation smallint not null,
  education smallint not null,
  occupation smallint not null,
  nationality smallint not null,
  disability smallint not null,
  region_code text collate "C" not null,
  cohort text not null,
  recording_status text not null,
  card_status text not null,
  register_status text not null,
  agency text,
  stay_permit_number text,
  snapshot text collate "C" not null,
  name text not null,
  birth_place text not null,
  address text not null,
  rt text not null,
  rw text not null,
  photo text,
  postal_code text,
  father_name text,
  mother_name text,
  passport_number text,
  card_issue_place text,
  card_issue_day date,
  card_valid_until date,
  kk_issue_day date,
  marriage_day date,
  register_status_day date
);
comment on table residents.residents is 'One row a person who is or was in the register. Personal data: never logged, never in a URL or a metric.';
comment on column residents.residents.resident_id is 'The only name other rooms use for a person; given here, never a NIK.';
comment on column residents.residents.nik is 'Population number; district of first registration, never changes. All 16 digits as one number, because such an index is built in a third of the time; read it as lpad(nik::text, 16, ''0'').';
comment on column residents.residents.kk_number is 'Number of the one family card the person is on, kept as nik is.';
comment on column residents.residents.region_code is 'Village of domicile, PP.KK.CC.DDDD.';
comment on column residents.residents.snapshot is 'The consolidated release (DKB) that spoke of this person last, such as 2025-S2.';
comment on column residents.residents.sex is '1 male, 2 female.';
comment on column residents.residents.blood_group is 'Code table of the register, 1 to 13.';
comment on column residents.residents.religion is 'Code table of the register, 1 to 7.';
comment on column residents.residents.marital_status is 'As on the family card, 1 to 6; the card''s four follow from it.';
comment on column residents.residents.family_relation is 'Relation to the head of the family, 1 to 11; 1 is the head.';
comment on column residents.residents.education is 'Code table of the register, 1 to 10.';
comment on column residents.residents.occupation is 'Code table of the register, 1 to 89. It cannot say PPPK or non-ASN: see cohort.';
comment on column residents.residents.nationality is '1 Indonesian, 2 foreign, 3 both.';
comment on column residents.residents.disability is 'Code table of the register, 1 to 7; 7 is none. Specific personal data (UU 27/2022 Pasal 4).';
comment on column residents.residents.stay_permit_number is 'Permanent stay permit (KITAP) of a foreigner; without one a foreigner is not wajib KTP.';
comment on column residents.residents.recording_status is 'How far the recording of biometrics and the card have come.';
comment on column residents.residents.card_status is 'none, held, lost, damaged or outdated.';
comment on column residents.residents.card_valid_until is 'Null is for life (seumur hidup).';
comment on column residents.residents.cohort is 'pns, pppk, non-asn, perangkat-desa, pemula or umum.';
comment on column residents.residents.agency is 'Agency (OPD) the person works for, where the cohort has one.';
comment on column residents.residents.photo is 'drawn:<seed> for invented people, file:<name> in the photo folder.';
comment on column residents.residents.register_status is 'active, moved, deceased or deactivated.';
comment on column residents.residents.register_status_day is 'Since when the register status holds.';

alter table residents.residents add constraint residents_pkey primary key (resident_id);
create unique index residents_by_nik on residents.residents (nik);
create index residents_by_kk_number on residents.residents (kk_number);
create index residents_by_region on residents.residents (region_code);

create table residents.imports (
  import_id bigint primary key generated always as identity,
  snapshot text collate "C" not null,
  file_hash bytea,
  file_bytes bigint not null,
  state text not null check (state in ('streaming', 'staged', 'finished', 'refused', 'dropped')),
  refusal text,
  rows_read bigint,
  rows_accepted bigint,
  rows_inserted bigint,
  rows_updated bigint,
  rows_rejected bigint,
  id_offset bigint not null,
  warnings jsonb not null default '{}',
  started_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table residents.imports is 'Every import: which file, which snapshot, how far it came and what it changed.';
comment on column residents.imports.file_hash is 'SHA-256 of the file; null until it was read whole.';
comment on column residents.imports.id_offset is 'What staging adds to a line number to number its rows.';
comment on column residents.imports.state is 'streaming: into staging; staged: whole in staging, not merged; finished: merged; refused: nothing sensible in it; dropped: left unfinished and cleared away.';
comment on column residents.imports.warnings is 'How many rows carry which warning; warnings never keep a row out.';

create table residents.import_rejections (
  import_id bigint not null references residents.imports (import_id) on delete cascade,
  line bigint not null,
  column_name text,
  reason text not null,
  primary key (import_id, line)
);
comment on table residents.import_rejections is 'Lines that were kept out and why. Nothing of what the line said.';

create table residents.population (
  snapshot text collate "C" not null,
  region_code text collate "C" not null,
  cohort text not null,
  agency text not null default '',
  residents bigint not null,
  wajib_ktp bigint not null,
  recorded bigint not null,
  card_holders bigint not null,
  primary key (snapshot, region_code, cohort, agency)
);
comment on table residents.population is 'Sums of active people at the cut-off of each snapshot, kept by the import so that nobody scans the register for a figure.';

create table residents.photos (
  resident_id bigint primary key,
  reference text not null,
  portrait bytea not null,
  small bytea not null
);
comment on table residents.photos is 'Photos in the two sizes that are used, made when they are first asked for. May be emptied at any time.';
comment on column residents.photos.reference is 'What the photo was made from; another reference in the register makes it anew.';
comment on column residents.photos.portrait is 'JPEG, 240 by 320.';
comment on column residents.photos.small is 'JPEG, 72 by 96, at most 1600 bytes, for QR codes.';

create function residents.is_wajib_ktp(
  birth_day date, nationality smallint, stay_permit_number text, marital_status smallint, day date
) returns boolean language sql immutable parallel safe
return (nationality in (1, 3) or stay_permit_number is not null)
  and (marital_status > 1 or birth_day <= (day - interval '17 years')::date);
comment on function residents.is_wajib_ktp is 'UU 23/2006 jo. 24/2013 Pasal 63: citizen, or foreigner with permanent stay permit, aged 17 or married or ever married, on that day. Born on 29 February: 17 on 1 March of a year without it.';

create function residents.is_recorded(recording_status text) returns boolean language sql immutable parallel safe
return recording_status in ('BIO_CAPTURED', 'PROCESSING', 'SENT_FOR_ENROLLMENT', 'RECEIVED_AT_CENTRAL',
  'PRINT_READY_RECORD', 'SENT_FOR_CARD_PRINTING', 'CARD_PRINTED', 'CARD_SHIPPED', 'CARD_ISSUED');
comment on function residents.is_recorded is 'Biometrics are recorded and no failure is open (Permendagri 72/2022 Pasal 18(2)).';

create function residents.adopt_staging(staging regclass) returns void language plpgsql as $$
declare
  granted record;
begin
  lock table residents.residents in access exclusive mode;
  for granted in
    select privilege_type, case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end as role
    from pg_class, aclexplode(relacl) where oid = 'residents.residents'::regclass and grantee <> relowner
  loop
    execute format('grant %s on %s to %s', granted.privilege_type, staging, granted.role);
  end loop;
  execute format('comment on table %s is %L', staging, obj_description('residents.residents'::regclass, 'pg_class'));
  drop table residents.residents;
  execute format('alter table %s rename to residents', staging);
  alter index residents.staging_pkey rename to residents_pkey;
  alter index residents.staging_by_nik rename to residents_by_nik;
  alter index residents.staging_by_kk_number rename to residents_by_kk_number;
  alter index residents.staging_by_region rename to residents_by_region;
  alter table residents.residents add constraint residents_pkey primary key using index residents_pkey;
  alter table residents.residents alter column snapshot drop default;
end
$$;
comment on function residents.adopt_staging is 'Puts a table with its finished indexes in the place of the register. The caller vouches that it holds everybody, under a lock that keeps writers out.';

create view residents.published_regions as
  select code, name, level, parent_code from residents.regions;
comment on view residents.published_regions is 'For monitoring: every region from province to desa.';

create view residents.published_population as
  select snapshot, region_code, cohort, agency, residents, wajib_ktp, recorded, card_holders from residents.population;
comment on view residents.published_population is 'For monitoring: heads at each snapshot''s cut-off, by desa, cohort and agency.';
