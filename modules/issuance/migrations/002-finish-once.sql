create function issuance.finish(ticket_id uuid, result_hashes bytea[], done_at timestamptz) returns void
language plpgsql as $$
#variable_conflict use_variable
begin
  update issuance.tickets as t set result_hashes = result_hashes, done_at = done_at
  where t.ticket_id = ticket_id and t.done_at is null;
  if not found then raise exception 'a ticket was spent twice'; end if;
end $$;
comment on function issuance.finish is
  'Stores the result; fails, and with it the transaction and its audit entry, when the ticket was done already: that would be two signings under one right';
