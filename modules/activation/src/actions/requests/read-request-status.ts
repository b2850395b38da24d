import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RequestStatusReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findMoveOfRequest } from "../../store/rebindings.ts"
import { findRequestStatus, type RequestStatusRow } from "../../store/requests.ts"

const statusOf = (row: RequestStatusRow, now: Date): RequestStatusReply => {
  if (row.state === "approved" && row.voucher !== null && row.mandate !== null)
    return { state: "approved", voucher: row.voucher, mandate: row.mandate }
  if (row.state === "refused") return { state: "refused", ...(row.reason === null ? {} : { reason: row.reason }) }
  return { state: row.expires_at.getTime() <= now.getTime() ? "expired" : "waiting" }
}

/** What became of a request, by an officer or by the old phone's word, for the wallet that alone knows its id. */
export const readRequestStatus =
  (needs: Needs) =>
  async (requestId: string): Promise<Result<RequestStatusReply, "request-unknown">> => {
    const row = await needs.database.find(findRequestStatus, requestId)
    if (row === undefined) return refuse("request-unknown")
    const move = row.state === "approved" ? undefined : await needs.database.find(findMoveOfRequest, row.request_hash)
    return accept(move === undefined ? statusOf(row, needs.now()) : { state: "moved", rebinding: move.rebinding_id })
  }
