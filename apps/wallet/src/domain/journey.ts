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
  /** Its holder still has the old phone and wants to move from there: no officer is needed. */
  readonly moves?: true
}
export type Sent = Prepared & {
  readonly requestId: string
  readonly code: string
  /** An officer said yes, and the office looks at it before it is in force. */
  readonly held?: true
}
export type Vouched = Prepared & {
  readonly voucher: string
  readonly mandate: string
  /** The officer's six digits, told across the table and kept until there is a network to use them. */
  readonly txCode?: string
}
/** What the office gives without another officer's yes: to whom recovery or the old phone speaks for. */
export type Rebound = Prepared & {
  /** The office's id of it. */
  readonly rebinding: string
  readonly by: "recovery" | "move"
  /** Seconds: from when it waits, and from when the documents can be fetched. */
  readonly begunAt: number
  readonly readyAt: number
}
/** What the office makes an offer for, as often as one dies. */
export type Granted = Vouched | Rebound
/** A digital KTP on this phone. */
export type Active = {
  readonly issuer: string
  readonly since: number
  /** Seconds: when the office said that it is in force again. Its documents may have been revoked meanwhile. */
  readonly returnedAt?: number
  /** Its holder has moved it by his own word: once it is replaced its documents go, as he was told. */
  readonly handedOn?: true
}
export type Access = { readonly token: string; readonly expiresAt: number }

/** Why a phone holds no digital KTP any more: by its holder's word, for another phone, by the officer's, or by the office's. */
export type EndedBy = "lost" | "stop" | "replaced" | "withdrawn" | "office"

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
  | ({ readonly step: "rebinding" } & Rebound)
  | ({ readonly step: "cancelled" } & Prepared)
  | ({ readonly step: "offered"; readonly offer: CredentialOffer } & Granted)
  | ({
      readonly step: "collecting"
      readonly issuer: string
      readonly access: Access
      readonly missing: readonly ConfigurationId[]
    } & Granted)
  | ({ readonly step: "active" } & Active)
  /** `hidden`: what it was and may be again; its documents are kept and shown to nobody. */
  | { readonly step: "ended"; readonly reason: EndedBy; readonly at: number; readonly hidden?: Active }

export type Step = Journey["step"]
export type At<Name extends Step> = Extract<Journey, { readonly step: Name }>

/** Steps at which an officer's answer across the table is still news; a lapsed request may have been answered in the field. */
export type Waiting = "prepared" | "sent" | "lapsed"
/** Steps from a yes to the documents. */
export type Taking = "vouched" | "offered" | "collecting"

export const isWaiting = (journey: Journey): journey is At<Waiting> =>
  journey.step === "prepared" || journey.step === "sent" || journey.step === "lapsed"

export const isTaking = (journey: Journey): journey is At<Taking> =>
  journey.step === "vouched" || journey.step === "offered" || journey.step === "collecting"

/** It was out of force for a while, and its documents may be so still. */
export const hasReturned = (journey: Journey): boolean => journey.step === "active" && journey.returnedAt !== undefined

/** The officer's digits, where an officer told some. */
export const keptTxCode = (from: At<Taking>): string | undefined => ("voucher" in from ? from.txCode : undefined)
