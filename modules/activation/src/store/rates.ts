import { statement } from "@jatidiri/database"

/** Puts a voucher down to be looked at among its neighbours, in the transaction that writes it. */
export const noteUnrated = statement(
  "activation.note-unrated",
  "insert into activation.unrated (device, signed_at, entry_jti) values ($1, $2, $3)",
)

export type UnratedRow = { readonly device: string; readonly signed_at: Date }

/** Takes some out, those of one device together; what another process is at is left to it. */
export const takeUnrated = statement<UnratedRow>(
  "activation.take-unrated",
  `delete from activation.unrated where (device, signed_at, entry_jti) in
     (select device, signed_at, entry_jti from activation.unrated
      order by device, signed_at, entry_jti limit $1 for update skip locked)
   returning device, signed_at`,
)

export type SignedRow = { readonly jti: string; readonly seq: number; readonly signed_at: Date }

/** Vouchers of a device between two moments, both left out. */
export const listSignedBetween = statement<SignedRow>(
  "activation.list-signed-between",
  `select jti, seq, signed_at from activation.entries
   where device = $1 and kind = 'voucher' and signed_at > $2 and signed_at < $3`,
)
