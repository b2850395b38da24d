-- Whoever sees a request's QR must not take its id: it tells one request of a phone from another, and no more.
alter table activation.requests
  drop constraint requests_jti_key,
  add constraint requests_jti_key unique (jti, key_thumbprint);
