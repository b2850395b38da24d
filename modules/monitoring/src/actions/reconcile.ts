import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import {
  compareNation,
  compareSection,
  compareService,
  countFollowed,
  type DifferenceRow,
  hasSection,
  mostDifferences,
} from "../store/reconcile.ts"

export type Reconciliation = {
  readonly agrees: boolean
  /** Ledger rows that the sums hold. */
  readonly entries: number
  /** At most a hundred. */
  readonly differences: readonly DifferenceRow[]
}

/** How many of how many comparisons are done. */
export type ReconcileProgress = { readonly done: number; readonly of: number }

const sections = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, "0"))

/** Part by part of the country, so that no more than one is held in memory at once. */
async function* compareAll(tx: Tx): AsyncGenerator<readonly DifferenceRow[]> {
  for (const section of sections) {
    if (!(await tx.get(hasSection, section)).there) continue
    const found: DifferenceRow[] = []
    for (const { compare } of compareSection) found.push(...(await tx.rows(compare, section)))
    yield found
  }
  for (const { compare } of [...compareNation, ...compareService]) yield await tx.rows(compare)
}

const countParts = async (tx: Tx): Promise<number> => {
  let parts = compareNation.length + compareService.length
  for (const section of sections) parts += (await tx.get(hasSection, section)).there ? 1 : 0
  return parts
}

/** Adds every ledger up anew and compares all kept sums with it, up to where the ledgers were followed. */
export const reconcile =
  (needs: Needs) =>
  (onProgress?: (progress: ReconcileProgress) => void): Promise<Reconciliation> =>
    needs.database.transaction(async (tx) => {
      await tx.raw("set transaction isolation level repeatable read, read only")
      const { entries } = await tx.get(countFollowed)
      const of = await countParts(tx)
      const differences: DifferenceRow[] = []
      let done = 0
      for await (const found of compareAll(tx)) {
        differences.push(...found)
        done += 1
        onProgress?.({ done, of })
      }
      return { agrees: differences.length === 0, entries, differences: differences.slice(0, mostDifferences) }
    })
