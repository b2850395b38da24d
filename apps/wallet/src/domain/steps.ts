import type { ConfigurationId } from "@jatidiri/issuance/contract"
import type { CredentialOffer } from "@jatidiri/openid4vc"
import type { Access, At, EndedBy, Granted, Journey, Prepared, Rebound, Vouched, Waiting } from "./journey.ts"

/** A remark on an earlier answer goes with the next yes or no. */
export const preparedOf = ({ nik, request, madeAt, moves }: Prepared): Prepared => ({
  ...{ nik, request, madeAt },
  ...(moves === true ? { moves } : {}),
})
const vouchedOf = (from: Vouched): Vouched => ({
  ...preparedOf(from),
  voucher: from.voucher,
  mandate: from.mandate,
  ...(from.txCode === undefined ? {} : { txCode: from.txCode }),
})

const reboundOf = (from: Rebound): Rebound => {
  const { rebinding, by, begunAt, readyAt } = from
  return { ...preparedOf(from), rebinding, by, begunAt, readyAt }
}
const grantedOf = (from: Granted): Granted => ("rebinding" in from ? reboundOf(from) : vouchedOf(from))

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

/** The office has the yes and does not let it stand: taken back, or another phone came later. */
export const notInForce = (from: At<"vouched">, reason: string): At<"refused"> => ({
  step: "refused",
  ...preparedOf(from),
  reason,
})

export const withTxCode = <Told extends At<"vouched"> | (At<"offered"> & Vouched)>(
  from: Told,
  txCode: string,
): Told => ({
  ...from,
  txCode,
})

export const offered = (from: At<"vouched" | "rebinding">, offer: CredentialOffer): At<"offered"> => ({
  step: "offered",
  ...grantedOf(from),
  offer,
})

export const collecting = (
  from: At<"offered">,
  got: { readonly issuer: string; readonly access: Access; readonly wanted: readonly ConfigurationId[] },
): At<"collecting"> => ({
  step: "collecting",
  ...grantedOf(from),
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

/** The pause after which the office is asked for another offer; a voucher's digits pause by themselves. */
const breathSeconds = 30

/** The code or the token died on the way; voucher or rebinding gives a new offer. */
export const backToGrant = (from: At<"offered" | "collecting">, now: number): At<"vouched" | "rebinding"> =>
  "rebinding" in from
    ? { step: "rebinding", ...reboundOf(from), readyAt: Math.max(from.readyAt, now + breathSeconds) }
    : { step: "vouched", ...vouchedOf(from) }

export const ended = (reason: EndedBy, at: number): At<"ended"> => ({ step: "ended", reason, at })

/** Another phone came later; should the office find that it came by a thief's hand, this one is in force again. */
export const replaced = ({ issuer, since }: At<"active">, at: number): At<"ended"> => ({
  ...ended("replaced", at),
  hidden: { issuer, since },
})

/** This phone has spoken for another one, and stays what it is until that one has fetched. */
export const handedOn = (from: At<"active">): At<"active"> => ({ ...from, handedOn: true })

/** The office has put the other phone out of its place. Nothing where the documents are gone. */
export const returned = ({ reason, hidden }: At<"ended">, now: number): At<"active"> | undefined =>
  reason === "replaced" && hidden !== undefined ? { step: "active", ...hidden, returnedAt: now } : undefined

/** The person needs them no more on this phone. */
export const withoutHidden = ({ reason, at }: At<"ended">): At<"ended"> => ended(reason, at)

/** The old phone spoke for this one: no officer and no waiting. */
const moved = (from: At<"sent">, rebinding: string): At<"rebinding"> => {
  const request = preparedOf(from)
  return { step: "rebinding", ...request, rebinding, by: "move", begunAt: from.madeAt, readyAt: from.madeAt }
}

const waiting = ({ held: _before, ...from }: At<"sent">): At<"sent"> => from

/** What the office answered when asked; nothing new, or a word of a later office, leaves the step as it is. */
export const afterAnswer = (
  from: At<"sent">,
  answer: {
    readonly state: "waiting" | "held" | "approved" | "refused" | "expired" | "moved"
    readonly voucher?: string
    readonly mandate?: string
    readonly reason?: string
    readonly rebinding?: string
  },
): Journey => {
  if (answer.state === "refused") return refusedByOfficer(from, answer.reason ?? "")
  if (answer.state === "expired") return lapsed(from)
  if (answer.state === "held") return from.held ? from : { ...from, held: true }
  if (answer.state === "waiting") return from.held ? waiting(from) : from
  const { voucher, mandate, rebinding } = answer
  if (answer.state === "moved" && rebinding !== undefined) return moved(from, rebinding)
  return answer.state === "approved" && voucher !== undefined && mandate !== undefined
    ? vouched(from, { voucher, mandate })
    : from
}
