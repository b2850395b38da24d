alter table activation.reviews drop constraint reviews_reason_check;
alter table activation.reviews
  add constraint reviews_reason_check check (reason in ('officers-differ', 'chain-forked', 'chain-broken', 'chain-clock',
    'signed-before-revocation', 'signed-after-revocation', 'recording-awaited', 'recording-late', 'unusual-hour',
    'unusual-rate', 'sampled', 'withdrawal-unfit', 'withdrawal-late')),
  add column held boolean not null default false;
update activation.reviews r set held = true where closed_at is null and (
  exists (select from activation.bindings b where b.voucher_jti = r.entry_jti and b.state = 'held')
  or exists (select from activation.withdrawals w where w.entry_jti = r.entry_jti and w.state = 'held'));
comment on column activation.reviews.held is 'What it is about waits for the decision: it comes before all that is only to be looked at.';
