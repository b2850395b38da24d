import type { Database, Tx } from "@jatidiri/database"

/** Writes what was done in the transaction that did it. */
export type RecordAudit = (
  tx: Tx,
  entry: {
    readonly action: string
    readonly actor: string
    readonly subject?: string
    readonly detail?: Readonly<Record<string, string | number | boolean | null>>
  },
) => Promise<void>

export type Needs = {
  readonly database: Database
  readonly now: () => Date
  readonly recordAudit: RecordAudit
  /** Where the register's `file:` photos lie; without it only drawn ones are found. */
  readonly photoFolder?: string
}
