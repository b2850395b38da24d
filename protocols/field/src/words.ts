import type { PublicJwk } from "@jatidiri/kernel"

/** Why an officer turns a resident away. The only list; monitoring counts by it. */
export const refusalReasons = [
  "face-differs",
  "document-missing",
  "not-recorded",
  "not-in-person",
  "under-age",
  "resident-declines",
  "device-unfit",
  "record-wrong",
  "suspected-fraud",
] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What kept a resident from activating though nobody refused him. */
export const barriers = [
  "no-smartphone",
  "device-refused-officially",
  "no-signal",
  "vpn-down",
  "not-interested",
  "no-time",
] as const
export type Barrier = (typeof barriers)[number]

/** What became of a blank card; one that says nothing was used somehow. */
export const blankReasons = ["printed", "spoiled"] as const
export type BlankReason = (typeof blankReasons)[number]

/** What a note may say of itself: somebody's recording was completed here, and the register does not know yet. */
export const noteReasons = ["recording-done"] as const
export type NoteReason = (typeof noteReasons)[number]

export const powers = ["activate", "refuse", "provisional"] as const
export type Power = (typeof powers)[number]

export type Place = { readonly kind: "service-point" | "field-round"; readonly id: string; readonly name: string }
export type Confirmation = { readonly jwk: PublicJwk }

/** *Surat tugas*: the office lets one officer, on one device, act in these regions until `exp`. Times are NumericDate seconds. */
export type Mandate = {
  /** Region code of the office. */
  readonly iss: string
  readonly sub: string
  readonly jti: string
  readonly cnf: Confirmation
  readonly regions: readonly string[]
  readonly place: Place
  readonly powers: readonly Power[]
  readonly nbf: number
  /** At most 14 days after `nbf`. */
  readonly exp: number
  readonly max_activations: number
}

export type Device = { readonly platform: string; readonly browser: string; readonly class: string }

/** *Permohonan*: a resident's device asks to be bound to his NIK; signed by the key in `cnf`. */
export type ActivationRequest = {
  readonly jti: string
  readonly nik: string
  readonly cnf: Confirmation
  readonly iat: number
  readonly device: Device
  /** The desk's code, when the wallet scanned the desk instead of the desk the wallet. */
  readonly invitation?: string
}

export type Evidence = {
  readonly document: "ktp-el" | "recording" | "other"
  readonly face: "match"
  readonly reader: "none" | "biometric"
}

/** What every entry of a device's journal carries. */
export type JournalLink = {
  readonly jti: string
  /** Thumbprint of the officer's device key. */
  readonly iss: string
  /** `jti` of the mandate it acts under. */
  readonly mandate: string
  readonly iat: number
  /** Running number in this device's journal, from 1. */
  readonly seq: number
  /** base64url SHA-256 of the previous entry's compact form; 43 `A`s for the first. */
  readonly prev: string
}

/** An officer's yes: this request, this key, this evidence, here and now. It is itself an entry of the journal. */
export type Voucher = JournalLink & {
  readonly request_hash: string
  readonly key_thumbprint: string
  readonly evidence: Evidence
  readonly place: Place
  /** base64url SHA-256 of `jti:code`. */
  readonly tx_code_hash: string
}

/** Everything else the device did. */
export type JournalEntry =
  | (JournalLink & { readonly kind: "refusal"; readonly reason: RefusalReason; readonly request_hash?: string })
  | (JournalLink & {
      readonly kind: "barrier"
      readonly reason: Barrier
      readonly request_hash?: string
      readonly count?: number
    })
  | (JournalLink & { readonly kind: "blank"; readonly reason?: BlankReason; readonly count: number })
  | (JournalLink & { readonly kind: "paper"; readonly count: number })
  | (JournalLink & {
      readonly kind: "note"
      readonly reason?: NoteReason
      readonly request_hash?: string
      readonly count?: number
    })
  /** Takes the voucher with this `jti`, of the same device, back before it was handed over. */
  | (JournalLink & { readonly kind: "withdrawal"; readonly voucher: string })

/** The wallet's proof of its key when it redeems a voucher. */
export type Redemption = {
  readonly jti: string
  readonly voucher: string
  readonly aud: string
  readonly iat: number
}

export const endReasons = ["lost", "stop"] as const
export type EndReason = (typeof endReasons)[number]

/** A resident ends or blocks his own binding. */
export type BindingEnd = {
  readonly jti: string
  readonly aud: string
  readonly iat: number
  readonly reason: EndReason
}

/** An officer's device shows that it holds the key it registers. */
export type DeviceProof = { readonly jti: string; readonly aud: string; readonly iat: number }
