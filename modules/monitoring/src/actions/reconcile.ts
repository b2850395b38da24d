import type { Needs } from "../needs.ts"
import { compareSums, countFollowed, type DifferenceRow } from "../store/follow.ts"

export type Reconciliation = {
  readonly agrees: boolean
  /** Ledger rows that the sums hold. */
  readonly entries: number
  /** At most a hundred. */
  readonly differences: readonly DifferenceRow[]
}

/** Adds every ledger up anew and compares all kept sums with it, up to where the ledgers were followed. */
export const reconcile = (needs: Needs) => (): Promise<Reconciliation> =>
  needs.database.transaction(async (tx) => {
    await tx.raw("set transaction isolation level repeatable read, read only")
    const { entries } = await tx.get(countFollowed)
    const differences = await tx.rows(compareSums)
    return { agrees: differences.length === 0, entries, differences }
  })
