import { statement } from "@jatidiri/database"
import type { TicketKind } from "../contract.ts"

export const spendProof = statement(
  "rights.spend-proof",
  "insert into rights.spent_proofs (jti, until) values ($1, $2) on conflict do nothing",
)

export const forgetProofs = statement("rights.forget-proofs", "delete from rights.spent_proofs where until < $1")

/** Those whose deadline has passed and of whom nobody has been told; what stands still while the resident is asked is not late. */
export const listNewlyOverdue = statement<{ readonly ticket_id: string }>(
  "rights.list-newly-overdue",
  `select ticket_id from rights.tickets
   where settled_at is null and overdue_noted_at is null and due_at < $1
     and not (state = 'waiting-for-resident' and is_paused_by_waiting and asked_at <= due_at)
   order by due_at limit $2 for update skip locked`,
)

export const noteOverdue = statement<{ readonly seq: number; readonly resident_id: string; readonly kind: TicketKind }>(
  "rights.note-overdue",
  `update rights.tickets set overdue_noted_at = $2, seq = seq + 1 where ticket_id = $1
   returning seq, resident_id, kind`,
)

export const listToClose = statement<{ readonly ticket_id: string }>(
  "rights.list-to-close",
  `select ticket_id from rights.tickets where closed_at is null and settled_at < $1
   order by settled_at limit $2 for update skip locked`,
)

export const eraseWords = statement(
  "rights.erase-words",
  `delete from rights.words w using rights.tickets t where w.ticket_id = t.ticket_id and t.closed_at < $1`,
)

/** What was written could be guessed from its hash. */
export const eraseHashes = statement(
  "rights.erase-hashes",
  "update rights.tickets set content_hash = null where closed_at < $1 and content_hash is not null",
)

export const eraseLooks = statement("rights.erase-looks", "delete from rights.looks where day < $1")
