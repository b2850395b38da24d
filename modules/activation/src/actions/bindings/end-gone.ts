import type { Needs } from "../../needs.ts"
import { listBoundResidents } from "../../store/bindings.ts"
import { endBinding } from "./end-binding.ts"

const pageSize = 500

/** Asked again within the transaction: a register that was put right meanwhile ends nothing. */
const endIfGone = (residentId: string, needs: Needs): Promise<void> =>
  needs.database.transaction(async (tx) => {
    const [gone] = await needs.findGone(tx, [residentId])
    if (gone === undefined) return
    await endBinding(tx, { residentId, reason: gone.reason, actor: "system" }, needs)
  })

/**
 * Ends the bindings of people who died or left the register, whoever brought the news to it: page by page through
 * everybody who is bound, one transaction a person. Repeating it, several at once too, changes nothing.
 */
export const endGone = (needs: Needs) => async (): Promise<void> => {
  let after = "0"
  for (;;) {
    const page = await needs.database.rows(listBoundResidents, after, pageSize)
    const residentIds = page.map(({ resident_id }) => resident_id)
    const last = residentIds.at(-1)
    if (last === undefined) return
    for (const { residentId } of await needs.findGone(needs.database, residentIds)) await endIfGone(residentId, needs)
    after = last
  }
}
