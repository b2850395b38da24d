-- What a stolen tablet signed after its loss and the office had taken already is held after all.
alter table activation.reviews drop constraint reviews_reason_check;
alter table activation.reviews
  add constraint reviews_reason_check check (reason in ('officers-differ', 'chain-forked', 'chain-broken', 'chain-clock',
    'signed-before-revocation', 'signed-after-revocation', 'recording-awaited', 'unusual-hour', 'unusual-rate', 'sampled',
    'withdrawal-unfit', 'withdrawal-late'));

alter table activation.bindings add column turn integer not null default 0 check (turn >= 0);
comment on column activation.bindings.turn is
  'How often it was taken out of its place, or came back into it, since it was counted first; each turn is counted anew.';

alter table activation.ledger
  add column turn integer not null default 0 check (turn >= 0),
  drop constraint ledger_kind_about_key,
  add constraint ledger_kind_about_key unique (kind, about, turn);
comment on column activation.ledger.about is 'Entry or binding it tells of; one row each and turn.';
comment on column activation.ledger.turn is 'Above zero for who came back into force, and for the end after that.';
