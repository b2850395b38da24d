import type { Tx } from "@jatidiri/database"
import { findHurried, rateSeconds } from "../../domain/rate.ts"
import { toSeconds } from "../../domain/times.ts"
import type { Needs } from "../../needs.ts"
import { listSignedBetween, takeUnrated, type UnratedRow } from "../../store/rates.ts"
import { openReview } from "../../store/reviews.ts"

const pageSize = 200

/** Looks at all that these vouchers may have made hurried, together with all that it is counted by. */
const reviewDevice = async (tx: Tx, device: string, rows: readonly UnratedRow[], needs: Needs): Promise<void> => {
  const times = rows.map(({ signed_at }) => signed_at.getTime())
  const from = new Date(Math.min(...times) - rateSeconds * 1000)
  const until = new Date(Math.max(...times) + rateSeconds * 1000)
  const signed = await tx.rows(listSignedBetween, device, from, until)
  const vouchers = signed.map(({ jti, seq, signed_at }) => ({ jti, seq, iat: toSeconds(signed_at) }))
  for (const jti of findHurried(vouchers)) await tx.run(openReview, jti, "unusual-rate", needs.now())
}

/** In the order of devices, so that two processes never wait for each other. */
const reviewPage = async (tx: Tx, needs: Needs): Promise<number> => {
  const page = await tx.rows(takeUnrated, pageSize)
  for (const device of [...new Set(page.map((row) => row.device))].sort()) {
    const rows = page.filter((row) => row.device === device)
    await reviewDevice(tx, device, rows, needs)
  }
  return page.length
}

/**
 * Looks at what came since the last time, each among all that its device signed around it, whenever that came. Whatever is
 * written while this runs leaves a note of its own, so that nothing is passed over; several at once open nothing twice.
 */
export const reviewRates = (needs: Needs) => async (): Promise<void> => {
  let looked: number
  do {
    looked = await needs.database.transaction((tx) => reviewPage(tx, needs))
  } while (looked > 0)
}
