alter table activation.recovery_codes
  add column blocks_until timestamptz,
  add column wrong_niks integer not null default 0 check (wrong_niks >= 0),
  add constraint recovery_codes_blocks_check check (blocks_until is null or retired_at is not null);
comment on column activation.recovery_codes.retired_at is 'From when on it binds no other phone.';
comment on column activation.recovery_codes.blocks_until is
  'Another code took its place; until then it still blocks: whoever held the phone may have set the other one.';
comment on column activation.recovery_codes.wrong_niks is
  'How often it was typed with another''s NIK; after some it only blocks, for whoever found it tries NIKs.';
