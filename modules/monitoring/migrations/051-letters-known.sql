-- A letter that is entered late changes no day that is over: it counts from the day it became known here.
alter table monitoring.targets add column recorded_day date;
comment on column monitoring.targets.recorded_day is
  'Day on which the letter was entered; it sets nothing before. Empty where that was not kept: then its own date stands.';
alter table monitoring.withdrawals add column recorded_day date;
comment on column monitoring.withdrawals.recorded_day is
  'Day on which the letter that takes the target back was entered. Empty where that was not kept: then its own date stands.';
