-- A voucher can be taken back by the device that signed it, before it was handed over.
alter table activation.entries drop constraint entries_kind_check;
alter table activation.entries add constraint entries_kind_check
  check (kind in ('voucher', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal'));
alter table activation.ledger drop constraint ledger_kind_check;
alter table activation.ledger add constraint ledger_kind_check
  check (kind in ('activation', 'end', 'refusal', 'barrier', 'blank', 'paper', 'note', 'withdrawal'));

create table activation.withdrawals (
  entry_jti uuid primary key,
  voucher_jti uuid not null,
  device text not null check (length(device) = 43),
  seq integer not null check (seq > 0),
  signed_at timestamptz not null,
  state text not null check (state in ('standing', 'held', 'rejected'))
);
create index withdrawals_voucher on activation.withdrawals (voucher_jti);
comment on table activation.withdrawals is 'Vouchers taken back, known or still to come; only what stands ends a binding.';
comment on column activation.withdrawals.state is 'held: waits for a person to look, as a voucher would; rejected: he said no.';

alter table activation.reviews drop constraint reviews_reason_check;
alter table activation.reviews
  add constraint reviews_reason_check check (reason in ('officers-differ', 'chain-forked', 'chain-broken',
    'signed-before-revocation', 'recording-awaited', 'unusual-hour', 'sampled', 'withdrawal-unfit')),
  add column closed_at timestamptz,
  add column closed_by text,
  add column decision text check (decision in ('release', 'reject', 'seen')),
  add constraint reviews_closed_whole check (num_nulls(closed_at, closed_by, decision) in (0, 3));
create index reviews_open on activation.reviews (opened_at) where closed_at is null;
comment on column activation.reviews.closed_by is 'Officer who decided, or `system` where the register did.';

alter table activation.bindings add column placed boolean not null default true;
update activation.bindings set placed = false where state = 'held';
alter table activation.bindings
  alter column placed drop default,
  add constraint bindings_placed_check check (placed = (state <> 'held') or (state = 'ended' and not placed));
create index bindings_voucher on activation.bindings (voucher_jti);
comment on column activation.bindings.placed is 'Has taken its place among the resident''s others and is counted; what was rejected while held never did.';

create index ledger_of_rounds on activation.ledger (service_point_id, kind) where channel = 'field-round';
