import type { Digest, MaybePromise, PublicJwk, Result, Sign, Verify } from "@jatidiri/kernel"
import type {
  ActivationRequest,
  BindingEnd,
  DeviceProof,
  JournalEntry,
  JournalLink,
  Mandate,
  Power,
  Redemption,
  Voucher,
} from "./words.ts"

export * from "./words.ts"

export type ParseRefusal = "too-large" | "not-compact" | "bad-header" | "wrong-algorithm" | "wrong-type" | "bad-payload"
export type Signed<Payload> = {
  readonly compact: string
  readonly header: { readonly kid?: string; readonly x5c?: readonly string[] }
  readonly payload: Payload
}
export type TrustedKey = (chain: readonly Uint8Array[], now: number) => MaybePromise<PublicJwk | undefined>
export type Signer = { readonly sign: Sign; readonly x5c: readonly string[] }
export type DeviceSigner = { readonly sign: Sign; readonly kid: string }
export type Head = { readonly seq: number; readonly hash: string }

export declare const makeMandate: (mandate: Mandate, signer: Signer) => Promise<string>
export declare const makeRequest: (request: ActivationRequest, sign: Sign) => Promise<string>
export declare const makeVoucher: (voucher: Voucher, sign: Sign) => Promise<string>
export declare const makeJournalEntry: (entry: JournalEntry, sign: Sign) => Promise<string>
export declare const makeRedemption: (redemption: Redemption, signer: DeviceSigner) => Promise<string>
export declare const makeBindingEnd: (end: BindingEnd, signer: DeviceSigner) => Promise<string>
export declare const makeDeviceProof: (proof: DeviceProof, signer: DeviceSigner) => Promise<string>

export declare const parseMandate: (text: string) => Result<Signed<Mandate>, ParseRefusal>
export declare const parseRequest: (text: string) => Result<Signed<ActivationRequest>, ParseRefusal>
export declare const parseVoucher: (text: string) => Result<Signed<Voucher>, ParseRefusal>
export declare const parseJournalEntry: (text: string) => Result<Signed<JournalEntry>, ParseRefusal>
/** Either kind of entry of a journal, by its `typ`. */
export declare const parseJournal: (
  text: string,
) => Result<
  | { readonly is: "voucher"; readonly entry: Signed<Voucher> }
  | { readonly is: "other"; readonly entry: Signed<JournalEntry> },
  ParseRefusal
>
export declare const parseRedemption: (text: string) => Result<Signed<Redemption>, ParseRefusal>
export declare const parseBindingEnd: (text: string) => Result<Signed<BindingEnd>, ParseRefusal>
export declare const parseDeviceProof: (text: string) => Result<Signed<DeviceProof>, ParseRefusal>

/** `now` in NumericDate seconds. The chain must hold at `nbf` and the signer must be trusted. */
export declare const verifyMandate: (
  mandate: Signed<Mandate>,
  needs: { readonly verify: Verify; readonly trustedKey: TrustedKey; readonly now: number },
) => Promise<Result<Mandate, "untrusted-signer" | "bad-signature">>
export declare const verifyRequest: (
  request: Signed<ActivationRequest>,
  needs: { readonly verify: Verify },
) => Promise<Result<ActivationRequest, "bad-signature">>
export declare const verifyVoucher: (
  voucher: Signed<Voucher>,
  needs: {
    readonly mandate: Mandate
    readonly request: Signed<ActivationRequest>
    readonly verify: Verify
    readonly digest: Digest
  },
) => Promise<
  Result<Voucher, "wrong-mandate" | "wrong-device" | "wrong-request" | "wrong-key" | "wrong-place" | "bad-signature">
>
export declare const verifyJournalEntry: (
  entry: Signed<JournalEntry>,
  needs: { readonly mandate: Mandate; readonly verify: Verify; readonly digest: Digest },
) => Promise<Result<JournalEntry, "wrong-mandate" | "wrong-device" | "bad-signature">>
type ProofNeeds = {
  readonly key: PublicJwk
  readonly audience: string
  readonly now: number
  /** Default 300: how far `iat` may lie from `now`, either way. */
  readonly maxAgeSeconds?: number
  readonly verify: Verify
  readonly digest: Digest
}
export type ProofRefusal = "wrong-key" | "wrong-audience" | "stale" | "bad-signature"
export declare const verifyRedemption: (
  redemption: Signed<Redemption>,
  needs: ProofNeeds & { readonly voucher: string },
) => Promise<Result<Redemption, ProofRefusal | "wrong-voucher">>
export declare const verifyBindingEnd: (
  end: Signed<BindingEnd>,
  needs: ProofNeeds,
) => Promise<Result<BindingEnd, ProofRefusal>>
export declare const verifyDeviceProof: (
  proof: Signed<DeviceProof>,
  needs: ProofNeeds,
) => Promise<Result<DeviceProof, ProofRefusal>>

export type BoundsRefusal =
  | "mandate-without-power"
  | "mandate-not-yet-valid"
  | "mandate-expired"
  | "mandate-out-of-region"
  | "mandate-count-reached"
/** `count`: activations already signed under this mandate; `now`: seconds, the entry's `iat` at the office. */
export declare const reasonNotToSign: (
  mandate: Mandate,
  act: { readonly power: Power; readonly now: number; readonly count: number; readonly regionCode: string },
) => BoundsRefusal | undefined

export declare const journalStart: Head
export declare const nextLink: (head: Head) => { readonly seq: number; readonly prev: string }
export declare const headAfter: (compact: string, seq: number, digest: Digest) => Promise<Head>
export type JournalBreak = {
  readonly index: number
  readonly jti?: string
  readonly because: "unreadable" | "changed" | "dropped" | "swapped" | "repeated"
}
/** Names the first entry that does not fit, or nothing when the journal is whole. */
export declare const findJournalBreak: (
  entries: readonly string[],
  needs: { readonly key: PublicJwk; readonly verify: Verify; readonly digest: Digest; readonly head?: Head },
) => Promise<JournalBreak | undefined>

export type MergeVoucher = Pick<JournalLink, "jti" | "iat" | "iss">
export type Merged<V extends MergeVoucher> = {
  readonly holds: V
  /** Earlier signed ones, latest first. */
  readonly replaced: readonly V[]
  /** Different devices signed: both go to review. */
  readonly review: boolean
}
/** Positive when `a` holds over `b`: later `iat`, then greater `jti`, then greater `iss`. */
export declare const compareVouchers: (a: MergeVoucher, b: MergeVoucher) => number
/** One resident's vouchers, in any order, any number of times. */
export declare const mergeVoucher: <V extends MergeVoucher>(state: Merged<V> | undefined, voucher: V) => Merged<V>

/** base64url SHA-256 of a compact form. */
export declare const hashCompact: (compact: string, digest: Digest) => Promise<string>
export declare const hashTxCode: (voucherJti: string, code: string, digest: Digest) => Promise<string>
