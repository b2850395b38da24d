import type { Queries } from "@jatidiri/database"
import { hashRecoveryCode, parseRecoveryCode } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal, PasskeyAnswer } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findRecoveryCode, type RecoveryRow } from "../../store/recovery.ts"
import { usePasskey } from "./use-passkey.ts"

/** What a resident has in his hand when the phone is gone. */
export type Way = { readonly code: string } | { readonly passkey: PasskeyAnswer }
export type WayRefusal = Extract<ActivationRefusal, "code-unknown" | "challenge-unknown" | "passkey-refused">

const findByCode = async (queries: Queries, typed: string, needs: Needs): Promise<Result<RecoveryRow, WayRefusal>> => {
  const code = parseRecoveryCode(typed)
  const row =
    code === undefined
      ? undefined
      : await queries.find(findRecoveryCode, await hashRecoveryCode(code, needs.crypto.digest))
  return row === undefined ? refuse("code-unknown") : accept(row)
}

/**
 * The binding that a code or a passkey is set up for; whether it may still be recovered is asked under its holder's
 * lock. A passkey's answer is spent here, whatever is then refused.
 */
export const findWay = (way: Way, needs: Needs): Promise<Result<RecoveryRow, WayRefusal>> =>
  "code" in way ? findByCode(needs.database, way.code, needs) : usePasskey(way.passkey, needs)
