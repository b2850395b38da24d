create index site_officers_officer on service_points.site_officers (officer_id);
comment on index service_points.site_officers_officer is 'At which desks one officer serves.';
