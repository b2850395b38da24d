import type { Tx } from "@jatidiri/database"
import { accept, addDays, jakartaDay, parseDay, type Result, refuse } from "@jatidiri/kernel"
import { type AttemptsBody, type AttemptsReply, oldestAttemptDays } from "../contract.ts"
import { liesWithin } from "../domain/region-path.ts"
import type { Needs, Viewer } from "../needs.ts"
import { addAttempts, claimBatch, forgetBatches } from "../store/attempts.ts"

type Attempt = AttemptsBody["attempts"][number]
type Placed = Attempt & { readonly region: string }

/** A batch is known again for longer than what is in it would be taken. */
const rememberedDays = oldestAttemptDays + 30

const isTimely = ({ day }: Attempt, now: Date): boolean => {
  const today = jakartaDay(now)
  return parseDay(day).ok && day <= today && day >= addDays(today, -oldestAttemptDays)
}

/** Where it was tried, for places of the officer's own regions: nobody paints the map of another office. */
const placeThem = async (needs: Needs, tx: Tx, attempts: readonly Attempt[], viewer: Viewer): Promise<Placed[]> => {
  const regions = new Map<string, string | undefined>()
  for (const { place } of attempts)
    if (!regions.has(place.id)) regions.set(place.id, await needs.regionOfPlace(tx, place.kind, place.id))
  return attempts.flatMap((attempt) => {
    const region = regions.get(attempt.place.id)
    const isOwn = region !== undefined && viewer.regions.some((own) => liesWithin(region, own))
    return isOwn && isTimely(attempt, needs.now()) ? [{ ...attempt, region }] : []
  })
}

/**
 * Adds what a device noted of its network to the sums of the places' regions, once a batch. Of who sent it nothing is kept,
 * nor is it audited: that would be the very thing.
 */
export const noteAttempts =
  (needs: Needs) =>
  async (
    viewer: Viewer | undefined,
    { batchId, attempts }: AttemptsBody,
  ): Promise<Result<AttemptsReply, "not-signed-in">> => {
    if (viewer === undefined) return refuse("not-signed-in")
    return needs.database.transaction(async (tx) => {
      const now = needs.now()
      if ((await tx.run(claimBatch, batchId, now)) === 0) return accept({ counted: 0 })
      await tx.run(forgetBatches, new Date(now.getTime() - rememberedDays * 86_400_000))
      const placed = await placeThem(needs, tx, attempts, viewer)
      const columns = [
        placed.map(({ region }) => region),
        placed.map(({ day }) => day),
        placed.map(({ outcome }) => outcome),
        placed.map(({ tries }) => tries),
      ]
      if (placed.length > 0) await tx.run(addAttempts, ...columns)
      return accept({ counted: placed.reduce((sum, { tries }) => sum + tries, 0) })
    })
  }
