import { type ActivationRequest, parseRequest, type Signed, verifyRequest } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import type { Needs } from "../../needs.ts"

export type RequestRefusal = Extract<VoucherRefusal, "too-large" | "unreadable" | "wrong-type" | "bad-signature">

/** A request whose form is right and which its own key has signed; nothing yet of time or person. */
export const verifyCompactRequest = async (
  compact: string,
  needs: Needs,
): Promise<Result<Signed<ActivationRequest>, RequestRefusal>> => {
  const parsed = parseRequest(compact)
  if (!parsed.ok) return refuse(shapeRefusal(parsed.refusal))
  const verified = await verifyRequest(parsed.value, needs.crypto)
  return verified.ok ? accept(parsed.value) : refuse(verified.refusal.code)
}
