-- What was answered is kept for ever, and must not be read through to find what was not.
create index requests_expiry on activation.requests (expires_at) where state <> 'approved';
