import { extendedKeyUsages } from "@jatidiri/kernel"

/** What each certificate below the root may do. The root signs nothing but these. */
export type KeyRole = "sd-jwt-signer" | "mdoc-signer" | "mandate-signer" | "status-signer" | "request-signer"

export const keyRoles: readonly KeyRole[] = [
  "sd-jwt-signer",
  "mdoc-signer",
  "mandate-signer",
  "status-signer",
  "request-signer",
]

/** The extended key usages of each role. Only one role may carry none: a verifier of SD-JWT VC believes whoever does. */
export const extendedUsages: Readonly<Record<KeyRole, readonly string[]>> = {
  "sd-jwt-signer": [],
  "mdoc-signer": [extendedKeyUsages.mdocSigner],
  "mandate-signer": [extendedKeyUsages.mandateSigner],
  "status-signer": [extendedKeyUsages.statusSigner],
  "request-signer": [extendedKeyUsages.readerAuthentication],
}

/** The organisation in every subject made for the demo; wallets and verifiers show it as a mark. */
export const demoOrganisation = "DEMO - TIDAK RESMI"

/** Secrets that are no signing keys. */
export const secretNames = ["nonce", "cookies", "session-encryption", "access-tokens"] as const
export type SecretName = (typeof secretNames)[number]
