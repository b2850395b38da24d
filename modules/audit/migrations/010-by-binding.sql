create index entries_binding on audit.entries (subject, at desc) where subject like 'binding:%';
comment on index audit.entries_binding is 'What was done with what one phone was given.';
