import type { Signer, Trust } from "@jatidiri/credentials"
import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Crypto, Result } from "@jatidiri/kernel"
import type { Ask, CredentialKind, KnownClaim, Purpose, StatusKnowledge } from "./domain/known.ts"

export type * from "./domain/known.ts"

export type AuditEntry = {
  readonly action: string
  readonly actor: string
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

export type SignedInDesk = { readonly deskId: string; readonly relyingPartyId: string }

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
