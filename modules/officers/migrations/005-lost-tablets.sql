-- A lost tablet must not go on looking residents up: its sessions end, and the passkeys it was registered with open no more.
alter table officers.passkeys add column disabled_at timestamptz;
comment on column officers.passkeys.disabled_at is 'A device that it was used on was revoked: from here on it opens no session.';

alter table officers.sessions add column credential_id text references officers.passkeys;
comment on column officers.sessions.credential_id is 'The passkey that opened it; empty for sessions from before this was written down.';

alter table officers.devices add column passkeys text[] not null default '{}';
comment on column officers.devices.passkeys is 'Passkeys of the sessions that registered it or asked for its mandates; where none is known, all of its officer''s count.';
