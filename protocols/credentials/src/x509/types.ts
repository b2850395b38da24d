import type { PublicJwk, Result } from "@jatidiri/kernel"

export type DistinguishedName = {
  readonly der: Uint8Array
  readonly commonName?: string
  readonly organisation?: string
  readonly country?: string
}

export type KeyUsage = { readonly digitalSignature: boolean; readonly keyCertSign: boolean; readonly crlSign: boolean }

/** A P-256 certificate (RFC 5280), signed with ecdsa-with-SHA256. Times in seconds since the epoch. */
export type Certificate = {
  readonly der: Uint8Array
  readonly tbs: Uint8Array
  /** r‖s, 64 bytes. */
  readonly signature: Uint8Array
  readonly serial: Uint8Array
  readonly issuer: DistinguishedName
  readonly subject: DistinguishedName
  readonly notBefore: number
  readonly notAfter: number
  readonly publicKey: PublicJwk
  readonly dnsNames: readonly string[]
  readonly uris: readonly string[]
  readonly keyUsage?: KeyUsage
  readonly authority: boolean
  readonly pathLength?: number
  /** Dotted object identifiers. */
  readonly extendedKeyUsages: readonly string[]
}

export type CertificateRefusal = "malformed" | "too-large" | "unsupported"

export type ChainRefusal =
  | "malformed"
  | "empty-chain"
  | "chain-too-long"
  | "leaf-self-signed"
  | "anchor-in-chain"
  | "leaf-is-authority"
  | "not-an-authority"
  | "path-too-long"
  | "wrong-key-usage"
  | "wrong-extended-key-usage"
  | "not-yet-valid"
  | "expired"
  | "unknown-anchor"
  | "wrong-signature"

export type ChainPolicy = {
  readonly nowSeconds: number
  /** Dotted identifier that the leaf must carry; left out: the leaf may carry none, since each one narrows its use. */
  readonly extendedKeyUsage?: string
}

/** A leaf and the anchor that vouches for it. */
export type Vouched = { readonly leaf: Certificate; readonly anchor: Certificate }

/** The anchors one believes, and a bounded memory of chains whose signatures were already checked. */
export type Trust = {
  readonly anchors: readonly Certificate[]
  /** `x5c`: DER, leaf first, without the anchor. Gives the leaf and the anchor that vouches for it. */
  readonly verifyChain: (x5c: readonly Uint8Array[], policy: ChainPolicy) => Promise<Result<Vouched, ChainRefusal>>
}
