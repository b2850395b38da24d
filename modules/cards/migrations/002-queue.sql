create table cards.queue_states (
  resident_id bigint primary key,
  region_code text collate "C" not null,
  regency text collate "C" not null generated always as (left(region_code, 5)) stored,
  cause text not null check (cause in ('print-ready', 'first-timer', 'lost', 'damaged', 'changed-data')),
  reason text not null check (reason in ('print-ready', 'first-timer', 'disabled', 'lost', 'damaged', 'changed-data')),
  class smallint not null check (class between 1 and 9),
  since date not null,
  state text not null check (state in ('waiting', 'handed-out', 'printed', 'set-aside', 'closed')),
  hand_out uuid,
  site_id uuid,
  officer_id uuid,
  changed_at timestamptz not null,
  release bigint not null,
  check ((state = 'handed-out') = (hand_out is not null)),
  check ((state = 'handed-out') = (site_id is not null and officer_id is not null))
);
create index queue_in_order on cards.queue_states (regency, class, since, resident_id) where state = 'waiting';
create index queue_in_hand on cards.queue_states (site_id, officer_id) where state = 'handed-out';
comment on table cards.queue_states is 'Who waits for a card, by the register''s ids; one row a person, so that nobody is printed twice at once. Personal data.';
comment on column cards.queue_states.cause is 'Why a card is due, which is published as a sum.';
comment on column cards.queue_states.reason is 'What decided the class. `disabled` is specific personal data (UU 27/2022 Pasal 4): never published.';
comment on column cards.queue_states.class is 'By the priority rule in force; the lower is printed earlier.';
comment on column cards.queue_states.since is 'Day on which he came into this queue.';
comment on column cards.queue_states.state is 'printed: until the register says so too; set-aside: his data must be mended first; closed: the register no longer lists him.';
comment on column cards.queue_states.release is 'State of the register that listed him last.';

create table cards.queue_events (
  event_id bigint generated always as identity primary key,
  resident_id bigint not null,
  event text not null check (event in ('handed-out', 'printed', 'failed')),
  reason text not null default '',
  hand_out uuid not null,
  site_id uuid not null,
  officer_id uuid not null,
  at timestamptz not null
);
create index queue_events_of_resident on cards.queue_events (resident_id, event_id);
create unique index queue_events_once on cards.queue_events (hand_out, resident_id, (event = 'handed-out'));
comment on table cards.queue_events is 'Who was handed out to which printer and what came of it; one result a hand-out.';
create trigger append_only before update or delete on cards.queue_events for each row execute function cards.refuse_change();
create trigger append_only_all before truncate on cards.queue_events execute function cards.refuse_change();

create view cards.published_queue as
  select region_code, cause as reason, count(*)::bigint as people
  from cards.queue_states where state in ('waiting', 'handed-out', 'set-aside') group by 1, 2;
comment on view cards.published_queue is 'For monitoring: how many wait for a card, by village and why one is due. Nobody is named, and nothing says who has a disability.';
