import type { Tx } from "@jatidiri/database"
import type { Needs } from "../needs.ts"
import { settleToAdd } from "../store/follow.ts"
import {
  compareNation,
  compareSection,
  compareService,
  countFollowed,
  type DifferenceRow,
  hasSection,
  listBooks,
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

type Parts = { readonly sections: readonly string[]; readonly books: readonly string[] }

/** The parts of the country in which there is anything, of every book. */
const findParts = async (tx: Tx): Promise<Parts> => {
  const books = (await tx.rows(listBooks)).map(({ book }) => book)
  const found: string[] = []
  for (const section of sections) if ((await tx.get(hasSection, section, books)).there) found.push(section)
  return { sections: found, books }
}

/** Part by part of the country, so that no more than one is held in memory at once. */
async function* compareAll(tx: Tx, parts: Parts): AsyncGenerator<readonly DifferenceRow[]> {
  for (const section of parts.sections) {
    const found: DifferenceRow[] = []
    for (const { compare } of compareSection) found.push(...(await tx.rows(compare, section, parts.books)))
    yield found
  }
  for (const { compare } of compareNation) yield await tx.rows(compare, sections, parts.books)
  for (const { compare } of compareService) yield await tx.rows(compare)
}

/** Adds every ledger up anew and compares all kept sums with it, up to where the ledgers were followed. */
export const reconcile =
  (needs: Needs) =>
  (onProgress?: (progress: ReconcileProgress) => void): Promise<Reconciliation> =>
    needs.database.transaction(async (tx) => {
      await tx.raw("set transaction isolation level repeatable read, read only")
      await tx.rows(settleToAdd)
      const { entries } = await tx.get(countFollowed)
      const parts = await findParts(tx)
      const of = parts.sections.length + compareNation.length + compareService.length
      const differences: DifferenceRow[] = []
      let done = 0
      for await (const found of compareAll(tx, parts)) {
        differences.push(...found)
        done += 1
        onProgress?.({ done, of })
      }
      return { agrees: differences.length === 0, entries, differences: differences.slice(0, mostDifferences) }
    })
