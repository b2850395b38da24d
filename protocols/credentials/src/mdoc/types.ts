import type { PublicJwk } from "@jatidiri/kernel"
import type { StatusReference } from "../types.ts"
import type { Certificate } from "../x509/types.ts"

/** A tagged CBOR value; maps are always `Map`, so a plain object is always a tag. */
export type CborTagged = { readonly tag: number; readonly value: CborValue }
export type CborValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly CborValue[]
  | ReadonlyMap<string | number, CborValue>
  | CborTagged

/** Element values by name, of one namespace. */
export type MdocElements = { readonly [name: string]: CborValue }

export type MdocContent = {
  readonly docType: string
  readonly namespaces: { readonly [namespace: string]: MdocElements }
  readonly deviceKey: PublicJwk
  /** Seconds since the epoch. */
  readonly validity: { readonly signed: number; readonly validFrom: number; readonly validUntil: number }
  readonly status?: StatusReference
}

export type MdocRefusal =
  | "malformed"
  | "too-large"
  | "wrong-doc-type"
  | "wrong-algorithm"
  | "untrusted"
  | "wrong-signature"
  | "not-yet-valid"
  | "expired"
  | "wrong-digest"
  | "not-held"
  | "device-signature-missing"
  | "device-signature-wrong"

export type IssuerSignedItem = {
  readonly digestId: number
  readonly random: Uint8Array
  readonly elementIdentifier: string
  readonly elementValue: CborValue
  /** `#6.24(bstr .cbor IssuerSignedItem)` exactly as received: what is digested. */
  readonly bytes: Uint8Array
}

export type MobileSecurityObject = {
  readonly docType: string
  readonly digests: ReadonlyMap<string, ReadonlyMap<number, Uint8Array>>
  readonly deviceKey: PublicJwk
  readonly validity: { readonly signed: number; readonly validFrom: number; readonly validUntil: number }
  readonly status?: StatusReference
}

export type IssuerSigned = {
  readonly namespaces: ReadonlyMap<string, readonly IssuerSignedItem[]>
  readonly securityObject: MobileSecurityObject
  readonly protectedHeader: Uint8Array
  readonly payload: Uint8Array
  readonly signature: Uint8Array
  /** DER, leaf first. */
  readonly x5chain: readonly Uint8Array[]
  /** COSE_Sign1 as received, copied unchanged into a DeviceResponse. */
  readonly issuerAuth: Uint8Array
}

export type VerifiedMdoc = {
  readonly docType: string
  readonly claims: { readonly [namespace: string]: MdocElements }
  readonly deviceKey: PublicJwk
  readonly status?: StatusReference
  /** Whose key signed. */
  readonly issuer: Certificate
  /** Who vouches for that. */
  readonly anchor: Certificate
}
