import type { Signer } from "@jatidiri/credentials"
import type { Database, Tx } from "@jatidiri/database"
import type { Digest, RandomBytes } from "@jatidiri/kernel"
import type { ClaimsOf } from "./domain/known-claims.ts"

export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  },
) => Promise<void>

/** What this room asks of the house. */
export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly recordAudit: RecordAudit
  readonly randomBytes: RandomBytes
  readonly digest: Digest
  /** Signs registration statements with the same certificate that signs requests, so that one wallet check ties both. */
  readonly requestSigner: Signer
  /** Every claim of a credential as its issuer describes it: what may be registered at all. */
  readonly claimsOf: ClaimsOf
  /** The issuer of registration statements: the base URL of the house. */
  readonly issuer: string
  /** False only where the house is served without TLS: the demo on localhost. */
  readonly secureCookies: boolean
}
