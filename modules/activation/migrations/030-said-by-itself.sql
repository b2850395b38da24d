-- What a phone has said of itself stays said while its voucher waits, and when it is let in again.
alter table activation.bindings
  add column own_end text check (own_end in ('lost', 'stop')),
  add column own_end_at timestamptz,
  add constraint bindings_own_end_held_check
    check ((own_end is null) = (own_end_at is null) and (own_end is null or state = 'held')),
  drop constraint bindings_disputed_check,
  add constraint bindings_disputed_check check (disputed_at is null or state in ('ended', 'held'));
comment on column activation.bindings.own_end is
  'How its own phone, code or passkey ended what is held now: let in, it ends so again, as of own_end_at.';
