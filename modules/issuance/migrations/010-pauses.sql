create table issuance.pauses (
  binding_id uuid primary key,
  since timestamptz not null
);
comment on table issuance.pauses is 'Bindings whose resident has asked for a pause: what they were given is suspended, and they are given nothing more until it is lifted.';
