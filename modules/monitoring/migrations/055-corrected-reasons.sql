-- Corrections are followed beside the ledger; each has a place of its own.
alter table monitoring.reasons_followed drop column one;
alter table monitoring.reasons_followed add column source text not null default 'live' check (source in ('live', 'correction'));
alter table monitoring.reasons_followed alter column source drop default;
alter table monitoring.reasons_followed add primary key (source);
insert into monitoring.reasons_followed (source, xid, ledger_id) values ('correction', '0', 0);
