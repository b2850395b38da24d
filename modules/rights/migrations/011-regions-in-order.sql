-- A region and all below it are one stretch of this order: '51.71' <= code < '51.71/'.
create index tickets_open_within on rights.tickets (region_code collate "C", due_at) where settled_at is null and kind <> 'breach';
create index tickets_settled_within on rights.tickets (region_code collate "C", settled_at desc) where settled_at is not null and kind <> 'breach';
create index tickets_within on rights.tickets (region_code collate "C");
drop index rights.tickets_open;
drop index rights.tickets_settled;
create index tickets_paused on rights.tickets (paused_binding) where paused_binding is not null and lifted_at is null;
