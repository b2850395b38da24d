/** What each certificate below the root may do. The root signs nothing but these. */
export type KeyRole = "sd-jwt-signer" | "mdoc-signer" | "mandate-signer" | "status-signer" | "request-signer"

export const keyRoles: readonly KeyRole[] = [
  "sd-jwt-signer",
  "mdoc-signer",
  "mandate-signer",
  "status-signer",
  "request-signer",
]

/** Extended key usages: mdoc document signer and reader authentication (ISO/IEC 18013-5 Annex B), status (Token Status List). */
export const extendedUsages: Readonly<Record<KeyRole, readonly string[]>> = {
  "sd-jwt-signer": [],
  "mdoc-signer": ["1.0.18013.5.1.2"],
  "mandate-signer": [],
  "status-signer": ["1.3.6.1.5.5.7.3.30"],
  "request-signer": ["1.0.18013.5.1.6"],
}

/** The organisation in every subject made for the demo; wallets and verifiers show it as a mark. */
export const demoOrganisation = "DEMO - TIDAK RESMI"

/** Secrets that are no signing keys. */
export const secretNames = ["nonce", "cookies", "session-encryption"] as const
export type SecretName = (typeof secretNames)[number]
