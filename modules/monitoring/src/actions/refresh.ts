import type { Needs } from "../needs.ts"
import { dropRollingPeople, moveRollingBase, staleRollingBases, sumRollingPeople } from "../store/bases.ts"
import {
  gather,
  holdFollower,
  lookAround,
  mostRowsAtOnce,
  movePlace,
  openArrivals,
  rowsAtOnce,
  type Source,
  settleToAdd,
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
    await tx.rows(settleToAdd)
    await tx.run(openArrivals)
    const rows = await tx.run(gather[source], snapshot, portion)
    if (rows > 0) for (const spread of spreads) await tx.run(spread)
    await tx.run(movePlace, source, snapshot, now, rows === portion)
    return rows
  })

/** As long as portions are full more is waiting, and the next one is larger. */
const followAll = async (needs: Needs, source: Source, first: number): Promise<number> => {
  let [added, portion] = [0, first]
  for (;;) {
    const rows = await followOnce(needs, source, portion)
    added += Math.max(0, rows)
    if (rows < portion) return added
    portion = Math.min(portion * 4, mostRowsAtOnce)
  }
}

/**
 * Adds to the sums what the ledgers gained since the last time. Repeating it, or doing it in several processes, counts
 * nothing twice. A portion is one transaction. Gives how many ledger rows were added up here.
 */
export const refresh =
  (needs: Needs) =>
  async (portion: number = rowsAtOnce): Promise<number> => {
    let added = 0
    for (const source of sources) added += await followAll(needs, source, portion)
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
