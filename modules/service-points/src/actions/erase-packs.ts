import type { Needs } from "../needs.ts"
import { erasePack, listOverduePacks } from "../store/packs.ts"

const eraseOne = (needs: Needs, roundId: string): Promise<void> =>
  needs.database.transaction(async (tx) => {
    if ((await tx.run(erasePack, roundId)) === 0) return
    await needs.recordAudit(tx, { action: "field-pack.erased", actor: "system", subject: `round:${roundId}` })
  })

/** Erases the packs of rounds whose time is over, one transaction each; repeating it changes nothing. */
export const erasePacks = (needs: Needs) => async (): Promise<void> => {
  for (const { round_id } of await needs.database.rows(listOverduePacks, needs.now())) await eraseOne(needs, round_id)
}
