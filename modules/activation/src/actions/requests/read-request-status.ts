import { parseVoucher } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RequestStatusReply } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findMoveOfRequest } from "../../store/rebindings.ts"
import { findRequestStatus, type RequestStatusRow } from "../../store/requests.ts"

const answers = (voucher: string, { request_hash }: RequestStatusRow): boolean => {
  const parsed = parseVoucher(voucher)
  return parsed.ok && parsed.value.payload.request_hash === request_hash
}

/** What waits is said before an earlier no, and however old the request is: it may still come into force. */
export const statusOf = (row: RequestStatusRow, now: Date): RequestStatusReply => {
  if (row.state === "approved" && row.voucher !== null && row.mandate !== null)
    return { state: "approved", voucher: row.voucher, mandate: row.mandate }
  if (row.held.some((voucher) => answers(voucher, row))) return { state: "held" }
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
