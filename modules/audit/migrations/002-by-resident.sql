create index entries_resident on audit.entries (subject, at desc) where subject like 'resident:%';
comment on index audit.entries_resident is 'What was done with one resident''s data (UU 27/2022 Pasal 32).';
