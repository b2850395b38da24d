alter table monitoring.bases add column release bigint not null default 0;
comment on column monitoring.bases.release is 'Which state of the snapshot''s sums a rolling base holds, as residents.published_releases numbers them.';

alter table monitoring.followed add column mark_xid xid8 not null default '0', add column mark_at timestamptz not null default '1970-01-01Z';
comment on column monitoring.followed.at is 'Until when everything that was decided has been added up.';
comment on column monitoring.followed.mark_xid is 'No transaction below it began after mark_at: once all of them are over, `at` is mark_at.';
