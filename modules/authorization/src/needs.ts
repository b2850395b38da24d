import type { Database, Tx } from "@jatidiri/database"
import type { Crypto } from "@jatidiri/kernel"

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
  /** Issuer identifier of the OAuth server and of the credentials: the base URL without a trailing slash. */
  readonly issuer: string
  /** What a pre-authorized code lets collect: ids of credential configurations. */
  readonly configurations: readonly string[]
  /** 32 bytes that seal access tokens; the same in every process, changed at will: tokens live for minutes. */
  readonly tokenKey: Uint8Array
  /** Secrets that sign the engine's cookies, the first one signs; the same in every process. */
  readonly cookieKeys: readonly string[]
  readonly recordAudit: (tx: Tx, entry: AuditEntry) => Promise<void>
  /** Told of bugs and broken machinery behind the OAuth endpoints; the caller gets a bare `server_error`. */
  readonly onBroken: (error: unknown) => void
}
