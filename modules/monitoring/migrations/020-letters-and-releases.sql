-- A target ends by the letter that takes it back; a base may come from an office's own file of sums.
create table monitoring.withdrawals (
  target_id bigint primary key references monitoring.targets,
  letter_from text not null check (letter_from <> ''),
  letter_number text not null check (letter_number <> ''),
  letter_date date not null
);
comment on table monitoring.withdrawals is
  'Targets that a later letter took back, from its day on; what was said before that day stays as it was.';
create trigger append_only before update or delete on monitoring.withdrawals
  for each row execute function monitoring.refuse_change();
create trigger append_only_all before truncate on monitoring.withdrawals execute function monitoring.refuse_change();

alter table monitoring.bases add column origin text not null default '';
comment on column monitoring.bases.origin is
  'Empty: the register itself counted these people. Else the letter or release whose sums these are, as its file was imported with it.';
alter table monitoring.bases drop constraint bases_book_name_frozen_snapshot_key;
alter table monitoring.bases add constraint bases_one_of_each unique (book, name, frozen, snapshot, origin);
