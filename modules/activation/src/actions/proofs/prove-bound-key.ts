import type { Tx } from "@jatidiri/database"
import { type BindingQuestion, type ParseRefusal, type Signed, verifyByBoundKey } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { clockLeewaySeconds, toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { type BindingRow, listBindingsOfKey } from "../../store/bindings.ts"
import { proofRefusal, spendOnce } from "./check-proof.ts"

export type BoundKeyRefusal = Extract<
  ActivationRefusal,
  "too-large" | "unreadable" | "wrong-type" | "proof-refused" | "proof-stale" | "proof-replayed" | "binding-unknown"
>

/** What every proof of a device's key is judged against. */
export const proofNeeds = (key: BindingRow["key"], needs: Needs) => ({
  key,
  audience: needs.baseUrl,
  now: toSeconds(needs.now()),
  maxAgeSeconds: clockLeewaySeconds,
  ...needs.crypto,
})

const weights = { active: 2, held: 1, replaced: 0, ended: 0 } as const

/** What a key is asked about first: what is in force, then what waits, then the latest. */
const byWeight = (a: BindingRow, b: BindingRow): number =>
  weights[b.state] - weights[a.state] || b.signed_at.getTime() - a.signed_at.getTime()

export type Proven<Payload> = {
  readonly payload: Payload
  /** All bindings of the key that signed, whatever their state; the first says how the phone stands. */
  readonly bindings: readonly [BindingRow, ...BindingRow[]]
}

/** The bindings of the key that signed this, for us, lately, and for the first time. */
export const proveBoundKey = async <Payload extends BindingQuestion>(
  tx: Tx,
  parsed: Result<Signed<Payload>, ParseRefusal>,
  needs: Needs,
): Promise<Result<Proven<Payload>, BoundKeyRefusal>> => {
  if (!parsed.ok) return refuse(shapeRefusal(parsed.refusal))
  const { header, payload } = parsed.value
  const [first, ...others] = [...(await tx.rows(listBindingsOfKey, header.kid ?? ""))].sort(byWeight)
  if (first === undefined) return refuse("binding-unknown")
  const verified = await verifyByBoundKey(parsed.value, proofNeeds(first.key, needs))
  if (!verified.ok) return refuse(proofRefusal(verified.refusal.code), verified.refusal.code)
  if (!(await spendOnce(tx, payload.jti, needs))) return refuse("proof-replayed")
  return accept({ payload, bindings: [first, ...others] })
}
