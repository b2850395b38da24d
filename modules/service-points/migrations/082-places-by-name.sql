-- The ledger names its places in text: who looks up what they are called must not read the rounds of all years for it.
create index rounds_text on service_points.rounds ((round_id::text));
create index sites_text on service_points.sites ((site_id::text));
comment on index service_points.rounds_text is 'For published_rounds by a place of the ledger.';
comment on index service_points.sites_text is 'For published_sites by a place of the ledger.';
