create view residents.published_releases as
  select snapshot, max(import_id) as release from residents.imports where state = 'finished' group by snapshot;
comment on view residents.published_releases is 'For monitoring: every snapshot, with a number that grows whenever a file changes its sums.';
