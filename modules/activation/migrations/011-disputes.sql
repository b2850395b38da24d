alter table activation.bindings
  add column disputed_at timestamptz,
  drop constraint bindings_blocked_check,
  add constraint bindings_blocked_check
    check (blocked_at is null or (state = 'ended' and end_reason in ('lost', 'stop'))),
  add constraint bindings_disputed_check check (disputed_at is null or state = 'ended');
comment on column activation.bindings.blocked_at is
  'When the resident himself, or who held the phone, said that it is lost or wanted no longer; it may still be recovered.';
comment on column activation.bindings.disputed_at is
  'When its phone said no to a recovery after its end: two say that they are the resident, and only an officer can tell.';
