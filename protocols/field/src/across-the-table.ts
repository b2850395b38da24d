import {
  accept,
  anyOf,
  closedObject,
  encodeUtf8,
  judge,
  oneOf,
  optional,
  parseStrictJson,
  parseUtf8,
  type Result,
  refuse,
  type Shape,
  textOf,
} from "@jatidiri/kernel"

/** What the officer's device gives back when neither phone has a network: his yes, and what the wallet can show until it has one. */
export type Handover = {
  readonly kind: "handover"
  /** Compact voucher and the mandate it was signed under. */
  readonly voucher: string
  readonly mandate: string
  /** A provisional KTP, where the mandate allows one. */
  readonly provisional?: string
}

/** What a wallet shows a desk that has no network either: a presentation good for a minute, asked by nobody. */
export type Glance = { readonly kind: "glance"; readonly presentation: string }

export type TableMessage = Handover | Glance

const compact = textOf(16_384, /^[\w.~-]+$/)
const shape: Shape<TableMessage> = anyOf(
  closedObject({ kind: oneOf(["handover"]), voucher: compact, mandate: compact, provisional: optional(compact) }),
  closedObject({ kind: oneOf(["glance"]), presentation: compact }),
)

/** Who a glance is for: no verifier has asked, so it names none. */
export const glanceAudience = "jatidiri:glance"
/** What stands where a verifier's question would: a glance answers none. */
export const glanceNonce = "glance"
/** How old a glance may be: long enough for a film to cross the table, too short to carry away. */
export const glanceMaxAgeSeconds = 60

/** Bytes for a film of QR codes. */
export const encodeTableMessage = (message: TableMessage): Uint8Array => encodeUtf8(JSON.stringify(message))

/** Judges the form only; every part of it is signed and has its own check. */
export const parseTableMessage = (bytes: Uint8Array): Result<TableMessage, "not-a-table-message"> => {
  const text = parseUtf8(bytes)
  const judged = judge(shape, text === undefined ? undefined : parseStrictJson(text))
  return judged.ok ? accept(judged.value) : refuse("not-a-table-message", judged.refusal.because)
}
