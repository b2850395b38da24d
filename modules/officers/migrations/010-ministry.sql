alter table officers.grants drop constraint grants_role_check;
alter table officers.grants add constraint grants_role_check check
  (role in ('field-officer', 'counter-officer', 'supervisor', 'head-of-office', 'administrator', 'ministry'));
comment on column officers.grants.regions is 'Codes of regions; nation for an officer of the ministry, who sees figures and may do nothing else.';
