import type { Queries, Tx } from "@jatidiri/database"
import { hashRecoveryCode, parseRecoveryCode } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal, PasskeyAnswer } from "../../contract.ts"
import { isGoodFor, type Purpose } from "../../domain/recovery-code.ts"
import type { Needs } from "../../needs.ts"
import { lockHolder } from "../../store/bindings.ts"
import { findRecoveryPasskey, type RecoveryRow } from "../../store/recovery.ts"
import { type CodeRow, findCode } from "../../store/recovery-codes.ts"
import { usePasskey } from "./use-passkey.ts"

/** What a resident has in his hand when the phone is gone. */
export type Way = { readonly code: string } | { readonly passkey: PasskeyAnswer }
export type WayRefusal = Extract<ActivationRefusal, "code-unknown" | "challenge-unknown" | "passkey-refused">

/** Which code or passkey somebody has shown, and whose it is. What it is good for is asked under the holder's lock. */
export type ShownWay = {
  readonly road: "code" | "passkey"
  /** The code's hash, or the passkey's credential id. */
  readonly id: string
  readonly residentId: string
}

const findByCode = async (queries: Queries, typed: string, needs: Needs): Promise<Result<ShownWay, WayRefusal>> => {
  const code = parseRecoveryCode(typed)
  if (code === undefined) return refuse("code-unknown")
  const id = await hashRecoveryCode(code, needs.crypto.digest)
  const row = await queries.find(findCode, id)
  return row === undefined ? refuse("code-unknown") : accept({ road: "code", id, residentId: row.resident_id })
}

/** Who has shown a code or a passkey. A passkey's answer is spent here, whatever is then refused. */
export const findWay = async (way: Way, needs: Needs): Promise<Result<ShownWay, WayRefusal>> => {
  if ("code" in way) return findByCode(needs.database, way.code, needs)
  const used = await usePasskey(way.passkey, needs)
  if (!used.ok) return used
  return accept({ road: "passkey", id: way.passkey.response.id, residentId: used.value.resident_id })
}

const isCodeGoodFor = ({ retired, blocks_until, wrong_niks }: CodeRow, purpose: Purpose, needs: Needs): boolean => {
  const known = { retired, wrongNiks: wrong_niks, ...(blocks_until === null ? {} : { blocksUntil: blocks_until }) }
  return isGoodFor(known, purpose, needs.now())
}

/**
 * The binding that what was shown is set up for, when it is good for this. It is read again under the holder's lock: a
 * block may have thrown it away since it was shown.
 */
export const findGoodWay = async (
  tx: Tx,
  { road, id, residentId }: ShownWay,
  purpose: Purpose,
  needs: Needs,
): Promise<RecoveryRow | undefined> => {
  await tx.get(lockHolder, residentId)
  if (road === "passkey") return tx.find(findRecoveryPasskey, id)
  const code = await tx.find(findCode, id)
  return code !== undefined && isCodeGoodFor(code, purpose, needs) ? code : undefined
}
