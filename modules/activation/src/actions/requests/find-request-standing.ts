import type { Queries } from "@jatidiri/database"
import type { RequestState } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findRequestStatus } from "../../store/requests.ts"
import { statusOf } from "./read-request-status.ts"

/** How a request stands for another room, which knows its id from the phone that made it; nothing for an unknown id. */
export const findRequestStanding =
  (needs: Needs) =>
  async (queries: Queries, requestId: string): Promise<RequestState | undefined> => {
    const row = await queries.find(findRequestStatus, requestId)
    return row === undefined ? undefined : statusOf(row, needs.now()).state
  }
