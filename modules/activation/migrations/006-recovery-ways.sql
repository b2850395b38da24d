alter table activation.rebindings
  add column way_set_at timestamptz,
  add constraint rebindings_way_check check (way_set_at is null or road <> 'move');
comment on column activation.rebindings.way_set_at is
  'When the code or passkey that began it was set up; a block by an older one cancels it, for a thief may have set it up.';
