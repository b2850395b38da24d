alter table monitoring.targets drop constraint if exists targets_book_region_code_scope_share_of_share_period_to_let_key;
alter table monitoring.targets add constraint targets_letter_and_share
  unique nulls not distinct (book, region_code, scope, share_of, share, period_to, letter_from, letter_number, revision);
comment on constraint targets_letter_and_share on monitoring.targets is
  'Makes loading a scenario again harmless. Of the live book a letter and revision also stand for one share only, which the action sees to.';
