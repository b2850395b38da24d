import { after, keepOffersDays } from "../domain/lifetimes.ts"
import type { Needs } from "../needs.ts"
import { forgetRecords } from "../store/engine-records.ts"
import { forgetOffers } from "../store/offers.ts"
import { forgetProofs } from "../store/proofs.ts"

const daySeconds = 86_400

/** Removes what no request can need any more. */
export const forgetExpired = (needs: Needs) => async (): Promise<void> => {
  const now = needs.now()
  await needs.database.run(forgetProofs, now)
  await needs.database.run(forgetRecords, now)
  await needs.database.run(forgetOffers, after(now, -keepOffersDays * daySeconds))
}
