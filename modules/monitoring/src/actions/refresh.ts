import type { Needs } from "../needs.ts"
import { dropRollingPeople, moveRollingBase, staleRollingBases, sumRollingPeople } from "../store/bases.ts"
import { follow, holdFollower, rowsAtOnce, type Source } from "../store/follow.ts"

/** One portion in one transaction; -1 when another process is at it. */
const followOnce = (needs: Needs, source: Source): Promise<number> =>
  needs.database.transaction(async (tx) => {
    if (!(await tx.get(holdFollower)).held) return -1
    return (await tx.find(follow[source], rowsAtOnce, needs.now()))?.rows ?? 0
  })

/**
 * Adds to the sums what the ledgers gained since the last time. Repeating it, or doing it in several processes, counts
 * nothing twice. Gives how many ledger rows were added up here.
 */
export const refresh = (needs: Needs) => async (): Promise<number> => {
  let added = 0
  for (const source of ["live", "scenario"] as const) {
    let rows: number
    do {
      rows = await followOnce(needs, source)
      added += Math.max(0, rows)
    } while (rows === rowsAtOnce)
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
      await tx.run(moveRollingBase, baseId, snapshot, release)
    }
    return stale.length
  })
