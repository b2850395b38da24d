create table rights.voices (
  voice_id uuid primary key,
  region_code text not null,
  topic text not null,
  words text not null check (length(words) between 1 and 4000),
  view text,
  written_by uuid not null,
  written_at timestamptz not null
);
create index voices_latest on rights.voices (written_at desc, voice_id);
create index voices_region on rights.voices (region_code, written_at desc);
comment on table rights.voices is 'What an office tells the ministry, append-only. No personal data: the form says so, and numbers of sixteen digits are refused.';
comment on column rights.voices.view is 'The figures it speaks of: the part of an address of Monev behind #.';

create table rights.voice_answers (
  voice_id uuid primary key references rights.voices,
  words text not null check (length(words) between 1 and 4000),
  answered_by uuid not null,
  answered_at timestamptz not null
);
comment on table rights.voice_answers is 'The ministry''s answer, one a voice, append-only.';

create trigger append_only before update or delete on rights.voices for each row execute function rights.refuse_change();
create trigger append_only_all before truncate on rights.voices execute function rights.refuse_change();
create trigger append_only before update or delete on rights.voice_answers for each row execute function rights.refuse_change();
create trigger append_only_all before truncate on rights.voice_answers execute function rights.refuse_change();
