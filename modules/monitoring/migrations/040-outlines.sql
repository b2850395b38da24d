create table monitoring.outlines (
  parent_code text collate "C" not null,
  level text not null check (level in ('province', 'regency', 'district', 'village')),
  width int not null check (width > 0),
  height int not null check (height > 0),
  regions int not null check (regions > 0),
  source text not null,
  added_at timestamptz not null,
  shapes jsonb not null,
  primary key (parent_code, level)
);
comment on table monitoring.outlines is 'The operator''s own boundaries, drawn: one map of the parts of a region (empty code: the nation), which a later file replaces.';
comment on column monitoring.outlines.shapes is 'Code, SVG path in whole units and middle of each part, as they are sent.';
