import type { ClaimPath, Signer, Trust } from "@jatidiri/credentials"
import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Crypto, Result } from "@jatidiri/kernel"

export type CredentialKind = "ktp" | "kk"
export type Words = { readonly id: string; readonly en: string }

export type AuditEntry = {
  readonly action: string
  readonly actor: string
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export type SignedInDesk = { readonly deskId: string; readonly relyingPartyId: string }

/** A purpose as the relying parties' room keeps it. */
export type Purpose = {
  readonly purposeId: string
  readonly relyingParty: { readonly relyingPartyId: string; readonly name: string }
  readonly name: Words
  readonly justification: string
  readonly nikJustification?: string
  readonly credentials: readonly {
    readonly credential: CredentialKind
    readonly claims: readonly { readonly path: ClaimPath; readonly required: boolean }[]
  }[]
  readonly maxStatusAgeSeconds: number
}

export type Ask = readonly { readonly credential: CredentialKind; readonly path: ClaimPath }[]

/** One claim as its issuer describes it; `mdocPath` where the mdoc has it too. */
export type KnownClaim = {
  readonly path: ClaimPath
  readonly mdocPath?: readonly [namespace: string, element: string]
  readonly label: Words
}

/** What is known of one entry of a status list, and since when. */
export type StatusKnowledge = {
  readonly status: "valid" | "revoked" | "suspended" | "reserved"
  readonly ageSeconds: number
}

/** What this room asks of the house. */
export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly crypto: Crypto
  readonly recordAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  readonly identifyDesk: (cookies: Readonly<Record<string, string | undefined>>) => Promise<SignedInDesk | undefined>
  readonly findPurpose: (queries: Queries, purposeId: string) => Promise<Purpose | undefined>
  readonly narrowPurpose: (
    purpose: Purpose,
    ask: Ask | undefined,
  ) => Result<Purpose, "asks-too-much" | "asks-too-little">
  readonly registrationStatement: (purpose: Purpose) => Promise<string>
  readonly claimsOf: (credential: CredentialKind) => readonly KnownClaim[]
  /** `vct`, and the document type where the credential also comes as mdoc. */
  readonly typeOf: (credential: CredentialKind) => { readonly vct: string; readonly docType?: string }
  readonly requestSigner: Signer
  /** The issuers one believes; made once, for it remembers chains. */
  readonly trust: Trust
  /** Nothing when the list is not known here. */
  readonly readStatus: (uri: string, index: number) => Promise<StatusKnowledge | undefined>
  /** 32 secret bytes, the same in every process: seals session keys and answers. */
  readonly sealingKey: Uint8Array
  /** Of this house, without a trailing slash. */
  readonly baseUrl: string
  /** Where Dompet takes requests, such as `http://localhost:8080/dompet/#/permintaan`; the query is added. */
  readonly walletAddress: string
  /** Where Periksa takes the resident back, such as `http://localhost:8080/periksa/#/selesai`; the query is added. */
  readonly finishAddress: string
}
