alter table rights.tickets alter column content_hash drop not null;
comment on column rights.tickets.content_hash is 'Of what was written when it was opened, so that the same request sent again is known. Erased with the words: a short text can be guessed from it. Empty where nothing was written.';
create index tickets_hash on rights.tickets (closed_at) where content_hash is not null;
