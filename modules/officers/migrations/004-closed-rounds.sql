-- A round that is closed is no suspicion: what was signed before comes into force however late it arrives.
alter table officers.mandates add column closed_from timestamptz;
comment on column officers.mandates.closed_from is 'Its round was closed: what was signed under it from this moment on is not accepted.';
create index mandates_assignment on officers.mandates (assignment_id);
create index assignments_rounds on officers.assignments ((place ->> 'id'), officer_id) where round_from is not null;
create index devices_officer on officers.devices (officer_id);
