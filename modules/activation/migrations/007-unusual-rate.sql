alter table activation.reviews drop constraint reviews_reason_check;
alter table activation.reviews
  add constraint reviews_reason_check check (reason in ('officers-differ', 'chain-forked', 'chain-broken',
    'signed-before-revocation', 'recording-awaited', 'unusual-hour', 'unusual-rate', 'sampled', 'withdrawal-unfit'));

create table activation.unrated (
  device text not null,
  signed_at timestamptz not null,
  entry_jti uuid not null,
  primary key (device, signed_at, entry_jti)
);
comment on table activation.unrated is
  'Vouchers of which nobody has looked yet how many their device signed around them; written with the voucher, taken by a job.';
insert into activation.unrated (device, signed_at, entry_jti)
  select device, signed_at, jti from activation.entries where kind = 'voucher';

create index entries_rate on activation.entries (device, signed_at) where kind = 'voucher';
