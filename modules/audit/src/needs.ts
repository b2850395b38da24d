import type { Database } from "@jatidiri/database"

/** All that the log asks of the house. Times of entries are the database's own, so that no caller can choose them. */
export type Needs = {
  readonly database: Database
  readonly now: () => Date
}
