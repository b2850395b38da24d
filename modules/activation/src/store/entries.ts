import { statement } from "@jatidiri/database"
import type { Around, Link } from "../domain/chain.ts"

export type EntryRow = { readonly hash: string; readonly kind: string }

export const findEntry = statement<EntryRow>(
  "activation.find-entry",
  "select hash, kind from activation.entries where jti = $1",
)

/** Waits for another transaction with the same entry; touches no row when it was first. */
export const insertEntry = statement(
  "activation.insert-entry",
  `insert into activation.entries
     (jti, hash, device, seq, prev, kind, mandate, officer_id, compact, road, signed_at, received_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (jti) do nothing`,
)

/** The entries of a device just before, at and after a number. */
export const listNeighbours = statement<Link>(
  "activation.list-neighbours",
  `select jti, seq, prev, hash from activation.entries where device = $1 and seq between $2::int - 1 and $2::int + 1`,
)

/** As far as two hundred entries on either side say: who would hide a date behind more than that has shown each of them. */
export const findAround = statement<Around>(
  "activation.find-around",
  `select
     (select max(signed_at) from (select signed_at from activation.entries
        where device = $1 and seq < $2 order by seq desc limit 200) as before) as latest_before,
     (select min(signed_at) from (select signed_at from activation.entries
        where device = $1 and seq > $2 order by seq limit 200) as after) as earliest_after`,
)

/** Those of a device with a higher number, signed before a moment: they were taken before this was known. */
export const listSignedEarlier = statement<{ readonly jti: string }>(
  "activation.list-signed-earlier",
  "select jti from activation.entries where device = $1 and seq > $2 and signed_at < $3 order by seq limit 200",
)

/** Entries of one device are judged one after the other, or two at once would not see each other. */
export const lockDevice = statement(
  "activation.lock-device",
  "select pg_advisory_xact_lock(hashtextextended('activation.device:' || $1, 0))",
)

/** Touches no row when the mandates of the term are used up together. */
export const useTerm = statement(
  "activation.use-term",
  `insert into activation.term_uses (term, used) values ($1, 1)
   on conflict (term) do update set used = activation.term_uses.used + 1
   where activation.term_uses.used < $2`,
)

export const spendProof = statement(
  "activation.spend-proof",
  "insert into activation.spent_proofs (jti, until) values ($1, $2) on conflict (jti) do nothing",
)

export const deleteOldProofs = statement(
  "activation.delete-old-proofs",
  "delete from activation.spent_proofs where until < $1",
)

export const claimCommand = statement(
  "activation.claim-command",
  `insert into activation.commands (officer_id, command_id, input_hash, at) values ($1, $2, $3, $4)
   on conflict (officer_id, command_id) do nothing`,
)

export const getCommand = statement<{ input_hash: string }>(
  "activation.get-command",
  "select input_hash from activation.commands where officer_id = $1 and command_id = $2",
)

/** A command that was refused may be given again. */
export const forgetCommand = statement(
  "activation.forget-command",
  "delete from activation.commands where officer_id = $1 and command_id = $2",
)
