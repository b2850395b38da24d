-- What an assignment allows is counted over all mandates of one term, whichever device they are for.
alter table officers.assignments
  add column term_id uuid,
  add column term_until timestamptz,
  add check ((term_id is null) = (term_until is null));
comment on column officers.assignments.term_id is 'The term under way: its mandates end together and share max_activations.';
comment on column officers.assignments.max_activations is 'For all mandates of one term together.';

-- A mandate from before there were terms is a term of its own: the count it was used for goes on.
alter table officers.mandates add column term_id uuid;
update officers.mandates set term_id = jti;
alter table officers.mandates alter column term_id set not null;
comment on column officers.mandates.term_id is 'Mandates of one term share one count.';
