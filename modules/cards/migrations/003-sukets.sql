create table cards.suket_numbers (
  regency text collate "C" not null,
  year integer not null,
  last integer not null check (last > 0),
  primary key (regency, year)
);
comment on table cards.suket_numbers is 'The last number given in a regency and year; its row puts letters in a line, so that no number is missing.';

create table cards.sukets (
  suket_id uuid primary key,
  number text not null unique,
  resident_id bigint not null,
  region_code text collate "C" not null,
  reason text not null check (reason in ('no-blanks', 'in-queue', 'lost', 'damaged')),
  issued_day date not null,
  until_day date not null check (until_day > issued_day),
  officer_id uuid not null,
  at timestamptz not null
);
create index sukets_of_resident on cards.sukets (resident_id, until_day);
create index sukets_by_end on cards.sukets (until_day, suket_id);
comment on table cards.sukets is 'Temporary letters (surat keterangan) in place of a card, good for six months.';
create trigger append_only before update or delete on cards.sukets for each row execute function cards.refuse_change();
create trigger append_only_all before truncate on cards.sukets execute function cards.refuse_change();
