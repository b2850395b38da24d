import type { ConfigurationId } from "@jatidiri/issuance/contract"
import type { CredentialOffer } from "@jatidiri/openid4vc"

/** The request as it was signed on this phone; nothing of it is lost when the phone is switched off. */
export type Prepared = {
  readonly nik: string
  /** Compact `activation-request+jwt`. */
  readonly request: string
  /** Seconds. */
  readonly madeAt: number
  /** An officer's answer to it was kept unchecked and then turned out not to be the office's. */
  readonly distrusted?: true
}
export type Sent = Prepared & { readonly requestId: string; readonly code: string }
export type Vouched = Prepared & {
  readonly voucher: string
  readonly mandate: string
  /** The officer's six digits, told across the table and kept until there is a network to use them. */
  readonly txCode?: string
}
export type Access = { readonly token: string; readonly expiresAt: number }

/**
 * Where this phone stands on the way to its digital KTP. Each step is kept as soon as it is reached, so that a reload or a
 * flat battery goes on from there.
 */
export type Journey =
  | ({ readonly step: "prepared" } & Prepared)
  | ({ readonly step: "sent" } & Sent)
  | ({ readonly step: "refused"; readonly reason: string } & Prepared)
  | ({ readonly step: "lapsed" } & Prepared)
  | ({ readonly step: "vouched" } & Vouched)
  | ({ readonly step: "offered"; readonly offer: CredentialOffer } & Vouched)
  | ({
      readonly step: "collecting"
      readonly issuer: string
      readonly access: Access
      readonly missing: readonly ConfigurationId[]
    } & Vouched)
  | { readonly step: "active"; readonly issuer: string; readonly since: number }
  | { readonly step: "ended"; readonly reason: "lost" | "stop"; readonly at: number }

export type Step = Journey["step"]
export type At<Name extends Step> = Extract<Journey, { readonly step: Name }>

/** Steps at which an officer's answer across the table is still news; a lapsed request may have been answered in the field. */
export type Waiting = "prepared" | "sent" | "lapsed"
/** Steps from the officer's yes to the documents. */
export type Taking = "vouched" | "offered" | "collecting"

export const isWaiting = (journey: Journey): journey is At<Waiting> =>
  journey.step === "prepared" || journey.step === "sent" || journey.step === "lapsed"

export const isTaking = (journey: Journey): journey is At<Taking> =>
  journey.step === "vouched" || journey.step === "offered" || journey.step === "collecting"

/** A remark on an earlier answer goes with the next yes or no. */
const preparedOf = ({ nik, request, madeAt }: Prepared): Prepared => ({ nik, request, madeAt })
const vouchedOf = (from: Vouched): Vouched => ({
  ...preparedOf(from),
  voucher: from.voucher,
  mandate: from.mandate,
  ...(from.txCode === undefined ? {} : { txCode: from.txCode }),
})

export const prepared = (request: Prepared): At<"prepared"> => ({ step: "prepared", ...preparedOf(request) })

/** The office has it: said only after its answer. */
export const sent = (from: At<"prepared">, reply: { requestId: string; code: string }): At<"sent"> => ({
  step: "sent",
  ...preparedOf(from),
  ...(from.distrusted === true ? { distrusted: true } : {}),
  requestId: reply.requestId,
  code: reply.code,
})

export const refusedByOfficer = (from: At<"prepared" | "sent">, reason: string): At<"refused"> => ({
  step: "refused",
  ...preparedOf(from),
  reason,
})

export const lapsed = (from: At<"sent">): At<"lapsed"> => ({ step: "lapsed", ...preparedOf(from) })

export const vouched = (
  from: At<Waiting>,
  yes: { readonly voucher: string; readonly mandate: string },
): At<"vouched"> => ({ step: "vouched", ...preparedOf(from), voucher: yes.voucher, mandate: yes.mandate })

/** The office's anchors, once known, vouch for nobody who signed this yes: the request waits again. */
export const distrusted = (from: At<"vouched">): At<"prepared"> => ({
  step: "prepared",
  ...preparedOf(from),
  distrusted: true,
})

export const withTxCode = (from: At<"vouched">, txCode: string): At<"vouched"> => ({ ...from, txCode })

export const offered = (from: At<"vouched">, offer: CredentialOffer): At<"offered"> => ({
  step: "offered",
  ...vouchedOf(from),
  offer,
})

export const collecting = (
  from: At<"offered">,
  got: { readonly issuer: string; readonly access: Access; readonly wanted: readonly ConfigurationId[] },
): At<"collecting"> => ({
  step: "collecting",
  ...vouchedOf(from),
  issuer: got.issuer,
  access: got.access,
  missing: got.wanted,
})

/** One document arrived; with the last one the phone holds a digital KTP. */
export const collected = (
  from: At<"collecting">,
  configuration: ConfigurationId,
  now: number,
): At<"collecting" | "active"> => {
  const missing = from.missing.filter((id) => id !== configuration)
  if (missing.length > 0) return { ...from, missing }
  return { step: "active", issuer: from.issuer, since: now }
}

/** The code or the token died on the way; the voucher gives a new offer. */
export const backToVoucher = (from: At<"offered" | "collecting">): At<"vouched"> => ({
  step: "vouched",
  ...vouchedOf(from),
})

export const ended = (reason: "lost" | "stop", at: number): At<"ended"> => ({ step: "ended", reason, at })

/** What the office answered when asked; nothing new leaves the step as it is. */
export const afterAnswer = (
  from: At<"sent">,
  answer: {
    readonly state: "waiting" | "approved" | "refused" | "expired"
    readonly voucher?: string
    readonly mandate?: string
    readonly reason?: string
  },
): Journey => {
  if (answer.state === "refused") return refusedByOfficer(from, answer.reason ?? "")
  if (answer.state === "expired") return lapsed(from)
  const { voucher, mandate } = answer
  return answer.state === "approved" && voucher !== undefined && mandate !== undefined
    ? vouched(from, { voucher, mandate })
    : from
}
