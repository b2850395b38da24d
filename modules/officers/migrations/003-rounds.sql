-- Beside his standing assignment an officer may be in the teams of field rounds, each for a time of its own.
alter table officers.assignments
  add column round_from timestamptz,
  add column round_until timestamptz,
  add constraint assignments_round_whole check ((round_from is null) = (round_until is null)),
  add constraint assignments_round_short check (round_until > round_from and round_until <= round_from + interval '336 hours');
comment on column officers.assignments.round_from is 'For a field round: mandates are made from here on; empty for a standing assignment.';
comment on column officers.assignments.round_until is 'For a field round: its only term, and every mandate made for it, ends here.';

drop index officers.assignments_one_standing;
create unique index assignments_one_standing on officers.assignments (officer_id)
  where until_at is null and round_from is null;
create unique index assignments_one_a_round on officers.assignments (officer_id, (place ->> 'id'))
  where until_at is null and round_from is not null;
create index assignments_of_round on officers.assignments ((place ->> 'id'))
  where until_at is null and round_from is not null;
