import { statement } from "@jatidiri/database"
import type { RecoveryRow } from "./recovery.ts"

export type CodeRow = RecoveryRow & {
  readonly retired: boolean
  /** In its place another was set; until then it still blocks. */
  readonly blocks_until: Date | null
  readonly wrong_niks: number
}

/** Every code ever set, also one that no longer counts. */
export const findCode = statement<CodeRow>(
  "activation.find-recovery-code",
  `select resident_id, binding_id, set_at, retired_at is not null as retired, blocks_until, wrong_niks
   from activation.recovery_codes where code_hash = $1`,
)

export const findStandingCode = statement<{ readonly signed_at: Date }>(
  "activation.find-standing-code",
  "select signed_at from activation.recovery_codes where binding_id = $1 and retired_at is null",
)

/** The code of a binding gives way to another, and still blocks for a while. */
export const replaceCode = statement(
  "activation.replace-code",
  `update activation.recovery_codes set retired_at = $2, blocks_until = $3
   where binding_id = $1 and retired_at is null`,
)

export const insertCode = statement(
  "activation.insert-code",
  `insert into activation.recovery_codes (code_hash, resident_id, binding_id, signed_at, set_at)
   values ($1, $2, $3, $4, $5) on conflict (code_hash) do nothing`,
)

export const countWrongNik = statement(
  "activation.count-wrong-nik",
  "update activation.recovery_codes set wrong_niks = wrong_niks + 1 where code_hash = $1",
)

/** Where the old phone itself hands over, the paper in the drawer stays good, until the new phone sets another code. */
export const handCodesOn = statement(
  "activation.hand-codes-on",
  `update activation.recovery_codes set binding_id = $2
   where binding_id = $1 and (retired_at is null or blocks_until is not null)`,
)

export const retireCodesSetAfter = statement(
  "activation.retire-codes-set-after",
  `update activation.recovery_codes set retired_at = coalesce(retired_at, $3), blocks_until = null
   where binding_id = $1 and set_at > $2 and (retired_at is null or blocks_until is not null)`,
)
