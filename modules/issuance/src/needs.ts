import type { Signer } from "@jatidiri/credentials"
import type { Database, Queries, Tx } from "@jatidiri/database"
import type { Crypto, Result } from "@jatidiri/kernel"
import type { Assurance, FamilyCard, Photo, ResidentRecord } from "./domain/resident.ts"

export type * from "./domain/resident.ts"

/** A request to a protected endpoint, as received. */
export type AccessRequest = {
  readonly authorization: string | undefined
  readonly dpop: string | undefined
  readonly method: string
  /** Absolute, without query and fragment (RFC 9449 `htu`). */
  readonly url: string
}

export type AccessRefusal = "invalid_token" | "invalid_dpop_proof"

/** What the wallet may collect: the one resident, bound to one device, and the configurations offered. */
export type Access = {
  readonly grantId: string
  readonly bindingId: string
  readonly residentId: string
  readonly configurations: readonly string[]
}

/** Acting on it begins with spending the proof, in the same transaction; a proof used before is refused. */
export type ProvenAccess = Access & {
  readonly spendProof: (tx: Tx) => Promise<Result<void, "invalid_dpop_proof">>
}

export type AuditEntry = {
  readonly action: string
  readonly actor: string
  readonly subject?: string
  readonly detail?: Readonly<Record<string, string | number | boolean>>
}

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly crypto: Crypto
  /** Base URL of the issuer, without a trailing slash. */
  readonly baseUrl: string
  /** True when the keys were made for the demo: then every credential says so. */
  readonly demo: boolean
  /** DER of the roots that verifiers should trust. */
  readonly anchors: readonly Uint8Array[]
  readonly sdJwtSigner: Signer
  readonly mdocSigner: Signer
  readonly statusSigner: Signer
  /** At least 32 unpredictable bytes, the same in every process. */
  readonly nonceKey: Uint8Array
  readonly recordAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  /** Judges token and DPoP proof without the database. */
  readonly verifyAccess: (request: AccessRequest) => Promise<Result<ProvenAccess, AccessRefusal>>
  /**
   * The binding while it is active, locked against its end until `tx` is over (`for share`): without that lock a
   * binding could end between this look and our commit, and its revocation would miss the credential.
   */
  readonly findActiveBinding: (tx: Tx, bindingId: string) => Promise<{ readonly assurance: Assurance } | undefined>
  /** A KTP of this binding is made: one statement, sent with the result, whose answer nobody waits for. */
  readonly noteCollected: (tx: Tx, bindingId: string) => Promise<void>
  /** An active resident; nothing when the register no longer holds him here. */
  readonly findResident: (queries: Queries, residentId: string) => Promise<ResidentRecord | undefined>
  /** Asked only for a KK. */
  readonly findFamilyCard: (queries: Queries, residentId: string) => Promise<FamilyCard | undefined>
  readonly readPhoto: (queries: Queries, residentId: string) => Promise<Photo | undefined>
}
