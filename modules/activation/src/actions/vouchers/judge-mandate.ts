import type { Queries } from "@jatidiri/database"
import { type Mandate, parseMandate, type Signed, verifyMandate } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { VoucherRefusal } from "../../contract.ts"
import { shapeRefusal } from "../../domain/parse-refusal.ts"
import { toSeconds } from "../../domain/times.ts"
import type { KnownMandate, Needs } from "../../needs.ts"
import type { HolderRow } from "../../store/bindings.ts"

/** A mandate this office issued and signed; what it allows is asked with each entry. */
export type JudgedMandate = { readonly mandate: Mandate; readonly compact: string; readonly known: KnownMandate }

export type MandateRefusal = Extract<
  VoucherRefusal,
  "too-large" | "unreadable" | "wrong-type" | "mandate-unknown" | "mandate-untrusted"
>

/** A certificate that lapsed after the mandate did does not undo what was signed in time. */
const chainTime = (mandate: Mandate, now: Date): number => Math.min(toSeconds(now), mandate.exp)

/** Judges a mandate by its chain and by the office's own books. */
export const judgeMandate = async (
  queries: Queries,
  compact: string,
  needs: Needs,
): Promise<Result<JudgedMandate, MandateRefusal>> => {
  const parsed = parseMandate(compact)
  if (!parsed.ok) return refuse(shapeRefusal(parsed.refusal))
  const signed: Signed<Mandate> = parsed.value
  const known = await needs.findMandate(queries, signed.payload.jti)
  if (known === undefined) return refuse("mandate-unknown")
  if (known.compact !== compact || known.officerId !== signed.payload.sub)
    return refuse("mandate-untrusted", "not as issued")
  const trusted = {
    verify: needs.crypto.verify,
    trustedKey: needs.trustedKey,
    now: chainTime(signed.payload, needs.now()),
  }
  const verified = await verifyMandate(signed, trusted)
  if (!verified.ok) return refuse("mandate-untrusted", verified.refusal.code)
  return accept({ mandate: signed.payload, compact, known })
}

/** Why a signature of that moment no longer counts; nothing when it was made before the revocation. */
export const reasonRevoked = (
  known: KnownMandate,
  at: Date,
): Extract<VoucherRefusal, "mandate-revoked" | "device-revoked"> | undefined => {
  const isAfter = (from: Date | undefined) => from !== undefined && from.getTime() <= at.getTime()
  if (isAfter(known.deviceRevokedFrom)) return "device-revoked"
  return isAfter(known.revokedFrom) || isAfter(known.closedFrom) ? "mandate-revoked" : undefined
}

/** Signed when its tablet or mandate was no longer its officer's: after that no round's end explains it. */
export const isAfterRevocation = ({ deviceRevokedFrom, revokedFrom }: KnownMandate, at: Date): boolean =>
  [deviceRevokedFrom, revokedFrom].some((from) => from !== undefined && from.getTime() <= at.getTime())

/** A lost tablet's earlier signatures that come only now are looked at by a person first; those of a closed round are not. */
export const isUnderRevocation = (known: KnownMandate): boolean =>
  known.deviceRevokedFrom !== undefined || known.revokedFrom !== undefined

/** Also what was signed before the resident's binding was taken away: whoever did that may not have known of it. */
export const isInDoubt = (known: KnownMandate, { revoked_at }: HolderRow, signedAt: Date): boolean =>
  isUnderRevocation(known) || (revoked_at !== null && revoked_at.getTime() >= signedAt.getTime())
