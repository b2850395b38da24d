import { parseCertificate } from "@jatidiri/credentials"
import {
  type Handover,
  isProvisionalVct,
  type Mandate,
  parseMandate,
  parseRequest,
  parseVoucher,
  type TrustedKey,
  type Voucher,
  verifyMandate,
  verifyProvisionalKtp,
  verifyVoucher,
} from "@jatidiri/field"
import { accept, type Digest, type Result, refuse, thumbprintOf, type Verify } from "@jatidiri/kernel"

/** Why an officer's answer is not kept. */
export type HandoverRefusal =
  | "handover-unreadable"
  | "handover-not-ours"
  | "handover-forged"
  | "handover-expired"
  | "phone-clock-wrong"

export type HandoverNeeds = {
  /** Compact request of this phone, and the thumbprint of the key that signed it. */
  readonly request: string
  readonly keyThumbprint: string
  readonly trustedKey: TrustedKey
  readonly nowSeconds: number
  readonly verify: Verify
  readonly digest: Digest
}

/** The officer's and the resident's clock may differ by this much. */
const clockSkewSeconds = 300

/** Takes a chain's word for its own key: everything but whom to trust is judged, for a phone that knows no anchors yet. */
export const ownWord: TrustedKey = ([leaf]) => {
  const certificate = leaf && parseCertificate(leaf)
  return certificate?.ok === true ? certificate.value.publicKey : undefined
}

const stood = (mandate: Mandate, at: number): boolean => at >= mandate.nbf && at < mandate.exp

const notOurs: readonly string[] = ["wrong-request", "wrong-key"]

const judgeVoucher = async (
  handover: Handover,
  needs: HandoverNeeds,
): Promise<Result<{ readonly voucher: Voucher; readonly mandate: Mandate }, HandoverRefusal>> => {
  const voucher = parseVoucher(handover.voucher)
  const mandate = parseMandate(handover.mandate)
  const request = parseRequest(needs.request)
  if (!voucher.ok || !mandate.ok || !request.ok) return refuse("handover-unreadable")
  if (voucher.value.payload.key_thumbprint !== needs.keyThumbprint) return refuse("handover-not-ours")
  const judged = await verifyVoucher(voucher.value, {
    mandate: mandate.value.payload,
    request: request.value,
    verify: needs.verify,
    digest: needs.digest,
  })
  if (!judged.ok) return refuse(notOurs.includes(judged.refusal.code) ? "handover-not-ours" : "handover-forged")
  const { iat } = judged.value
  const given = await verifyMandate(mandate.value, { verify: needs.verify, trustedKey: needs.trustedKey, now: iat })
  if (!given.ok || !given.value.powers.includes("activate")) return refuse("handover-forged")
  return stood(given.value, iat) ? accept({ voucher: judged.value, mandate: given.value }) : refuse("handover-expired")
}

const refusalOf = (code: string): HandoverRefusal => {
  if (code === "expired") return "handover-expired"
  return code === "not-yet-valid" ? "phone-clock-wrong" : "handover-forged"
}

/** Of the same officer and for the same yes as the voucher beside it, and for this phone's key. */
const reasonNotProvisional = async (
  sdJwt: string,
  beside: { readonly voucher: Voucher; readonly mandate: Mandate },
  needs: HandoverNeeds,
): Promise<HandoverRefusal | undefined> => {
  const judged = await verifyProvisionalKtp(needs, { sdJwt, nowSeconds: needs.nowSeconds, clockSkewSeconds })
  if (!judged.ok) return refusalOf(judged.refusal.code)
  const { vct, claims, who, holderKey } = judged.value
  if ((await thumbprintOf(holderKey, needs.digest)) !== needs.keyThumbprint) return "handover-not-ours"
  const belongs = isProvisionalVct(vct) && claims["voucher"] === beside.voucher.jti && who.jti === beside.mandate.jti
  return belongs ? undefined : "handover-forged"
}

/** Judges all that an officer's device gave across the table, before any of it is kept. */
export const judgeHandover = async (
  handover: Handover,
  needs: HandoverNeeds,
): Promise<Result<Handover, HandoverRefusal>> => {
  const beside = await judgeVoucher(handover, needs)
  if (!beside.ok) return beside
  if (handover.provisional === undefined) return accept(handover)
  const reason = await reasonNotProvisional(handover.provisional, beside.value, needs)
  return reason === undefined ? accept(handover) : refuse(reason)
}
