import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RequestStatusReply } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { findRequestStatus, type RequestStatusRow } from "../store/requests.ts"

const statusOf = (row: RequestStatusRow, now: Date): RequestStatusReply => {
  if (row.state === "approved" && row.voucher !== null && row.mandate !== null)
    return { state: "approved", voucher: row.voucher, mandate: row.mandate }
  if (row.state === "refused") return { state: "refused", ...(row.reason === null ? {} : { reason: row.reason }) }
  return { state: row.expires_at.getTime() <= now.getTime() ? "expired" : "waiting" }
}

/** What became of a request, for the wallet that alone knows its id. */
export const readRequestStatus =
  (needs: Needs) =>
  async (requestId: string): Promise<Result<RequestStatusReply, "request-unknown">> => {
    const row = await needs.database.find(findRequestStatus, requestId)
    return row === undefined ? refuse("request-unknown") : accept(statusOf(row, needs.now()))
  }
