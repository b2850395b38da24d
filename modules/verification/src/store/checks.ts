import { statement } from "@jatidiri/database"

/** What became of a session's question; within the transaction that ends it. */
export const countCheck = statement(
  "verification.count-check",
  `insert into verification.checks (relying_party_id, purpose_id, day, result, reason)
   select relying_party_id, purpose_id, $2, $3, $4 from verification.sessions where session_id = $1`,
)

/** Days up to `$1` are over and known to their end; adding them up again, or in two processes, adds nothing. */
export const addUpChecks = statement(
  "verification.add-up-checks",
  `with before as (select until from verification.added_up for update),
   moved as (update verification.added_up set until = $1 from before where before.until < $1::date returning before.until)
   insert into verification.check_days (relying_party_id, purpose_id, day, result, reason, checks)
   select relying_party_id, purpose_id, day, result, reason, count(*) from verification.checks, moved
   where day > moved.until and day <= $1 group by 1, 2, 3, 4, 5`,
)
