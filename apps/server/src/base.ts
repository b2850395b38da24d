import type { audit } from "@jatidiri/audit"
import type { Config } from "@jatidiri/config"
import type { Database } from "@jatidiri/database"
import type { Keys } from "@jatidiri/keys"
import type { Log } from "@jatidiri/telemetry"

/** What every room's wiring is given. */
export type Base = {
  readonly config: Config
  readonly database: Database
  readonly keys: Keys
  readonly now: () => Date
  readonly log: Log
}

/** Base, and the log that every act is written in. */
export type AuditedBase = Base & { readonly recordAudit: ReturnType<typeof audit>["record"] }
