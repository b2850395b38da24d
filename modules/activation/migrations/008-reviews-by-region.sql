alter table activation.reviews
  add column office_region text collate "C",
  add column resident_region text collate "C";
update activation.reviews r
  set office_region = coalesce(b.service_region_code, l.service_region_code), resident_region = b.region_code
  from activation.entries e
    left join activation.bindings b on b.voucher_jti = e.jti
    left join activation.ledger l on l.kind = e.kind and l.about = e.jti
  where e.jti = r.entry_jti;
alter table activation.reviews alter column office_region set not null;
comment on column activation.reviews.office_region is 'The office that the entry was signed for: whose supervisors see it.';
comment on column activation.reviews.resident_region is 'Domicile of whom the entry binds; null where it binds nobody.';

-- Codes sort byte by byte, so that all within a region lie side by side.
create index reviews_open_by_region on activation.reviews (office_region, opened_at, review_id) where closed_at is null;
drop index activation.reviews_open;
