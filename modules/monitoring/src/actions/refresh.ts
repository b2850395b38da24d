import type { Needs } from "../needs.ts"
import { dropRollingPeople, moveRollingBase, staleRollingBases, sumRollingPeople } from "../store/bases.ts"
import {
  gather,
  holdFollower,
  lookAround,
  movePlace,
  openArrivals,
  rowsAtOnce,
  type Source,
  sources,
} from "../store/follow.ts"
import { dropGrowth, sumGrowth } from "../store/growth.ts"
import { spreads } from "../store/spread.ts"

/** One portion in one transaction; -1 when another process is at it. */
const followOnce = (needs: Needs, source: Source, portion: number): Promise<number> =>
  needs.database.transaction(async (tx) => {
    if (!(await tx.get(holdFollower)).held) return -1
    const now = needs.now()
    const { snapshot } = await tx.get(lookAround)
    await tx.run(openArrivals)
    const rows = await tx.run(gather[source], snapshot, portion)
    if (rows > 0) for (const spread of spreads) await tx.run(spread)
    await tx.run(movePlace, source, snapshot, now, rows === portion)
    return rows
  })

/**
 * Adds to the sums what the ledgers gained since the last time. Repeating it, or doing it in several processes, counts
 * nothing twice. A portion is one transaction. Gives how many ledger rows were added up here.
 */
export const refresh =
  (needs: Needs) =>
  async (portion: number = rowsAtOnce): Promise<number> => {
    let added = 0
    for (const source of sources) {
      let rows: number
      do {
        rows = await followOnce(needs, source, portion)
        added += Math.max(0, rows)
      } while (rows === portion)
    }
    return added
  }

/**
 * Rolling bases follow the register file by file, each regency to its own newest snapshot; frozen ones stay. Gives how
 * many moved.
 */
export const refreshBases = (needs: Needs) => (): Promise<number> =>
  needs.database.transaction(async (tx) => {
    const stale = await tx.rows(staleRollingBases)
    for (const { baseId, name, snapshot, release } of stale) {
      await tx.run(dropRollingPeople, baseId)
      await tx.run(sumRollingPeople, baseId, name)
      await tx.run(dropGrowth, baseId)
      if (name === "wajib-ktp") await tx.run(sumGrowth, baseId)
      await tx.run(moveRollingBase, baseId, snapshot, release)
    }
    return stale.length
  })
