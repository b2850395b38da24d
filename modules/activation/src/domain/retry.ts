import type { VoucherRefusal } from "../contract.ts"
import { clockLeewaySeconds, toDate } from "./times.ts"

const dayMilliseconds = 86_400_000

/**
 * When it may help to send a refused entry again, unchanged: what was signed ahead of time will one day be in time, a
 * missing request can be sent along, and the register may learn tomorrow who somebody is. Everything else stays refused:
 * it is judged by what was signed, and that never changes.
 */
export const retryFrom = (code: VoucherRefusal, iat: number, now: Date): Date | undefined => {
  if (code === "signed-in-future") return toDate(iat - clockLeewaySeconds)
  if (code === "request-missing") return now
  return code === "not-eligible" ? new Date(now.getTime() + dayMilliseconds) : undefined
}
