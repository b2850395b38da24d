import type { Queries, Tx } from "@jatidiri/database"
import { type BindingQuestion, type ParseRefusal, type Signed, verifyByBoundKey } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RightsRefusal } from "../../contract.ts"
import { type Reader, readerOf } from "../../domain/phone.ts"
import type { Needs } from "../../needs.ts"
import { spendProof } from "../../store/upkeep.ts"

const clockLeewaySeconds = 300

type ShapeRefusal = Extract<RightsRefusal, "too-large" | "unreadable" | "wrong-type">
const shapes: Readonly<Record<ParseRefusal, ShapeRefusal>> = {
  "too-large": "too-large",
  "not-compact": "unreadable",
  "bad-header": "unreadable",
  "wrong-algorithm": "unreadable",
  "wrong-type": "wrong-type",
  "bad-payload": "unreadable",
}

export type PhoneRefusal =
  | ShapeRefusal
  | Extract<RightsRefusal, "proof-refused" | "proof-stale" | "binding-unknown" | "phone-not-in-force">

export type ProvenPhone<Payload> = { readonly payload: Payload; readonly phone: Reader & { readonly key: string } }

/** The phone that signed this, for us and lately, and whose requests it may read. Nothing is spent. */
export const provePhone = async <Payload extends BindingQuestion>(
  queries: Queries,
  parsed: Result<Signed<Payload>, ParseRefusal>,
  needs: Needs,
): Promise<Result<ProvenPhone<Payload>, PhoneRefusal>> => {
  if (!parsed.ok) return refuse(shapes[parsed.refusal.code])
  const thumbprint = parsed.value.header.kid ?? ""
  const bindings = await needs.findBindingByKey(queries, thumbprint)
  const [first] = bindings
  if (first === undefined) return refuse("binding-unknown")
  const verified = await verifyByBoundKey(parsed.value, {
    ...{ key: first.key, audience: needs.baseUrl, now: Math.floor(needs.now().getTime() / 1000) },
    maxAgeSeconds: clockLeewaySeconds,
    ...needs.crypto,
  })
  if (!verified.ok) {
    const { code } = verified.refusal
    return refuse(code === "stale" ? "proof-stale" : "proof-refused", code)
  }
  const reader = readerOf(bindings)
  if (reader === undefined) return refuse("phone-not-in-force")
  return accept({ payload: parsed.value.payload, phone: { ...reader, key: thumbprint } })
}

/** A question that was answered is answered to nobody else. */
export const spendQuestion = async (
  tx: Tx,
  { jti }: BindingQuestion,
  needs: Needs,
): Promise<Result<void, "proof-replayed">> => {
  const until = new Date(needs.now().getTime() + 2 * clockLeewaySeconds * 1000)
  return (await tx.run(spendProof, jti, until)) === 1 ? accept(undefined) : refuse("proof-replayed")
}
