import { problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { ActivationRefusal } from "../contract.ts"
import { wordings } from "./wordings.ts"

const noStore = { "cache-control": "no-store" }

/** What an action gave back, on the wire: never kept by a cache, and nothing is 204. */
export const answer = <Value>(result: Result<Value, ActivationRefusal>): Reply => {
  if (!result.ok) return problem(result.refusal, wordings)
  return result.value === undefined ? { status: 204 } : { body: result.value, headers: noStore }
}
