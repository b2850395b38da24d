import { problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { SiteDoorRefusal } from "../actions/sites/needs.ts"
import { siteDoorWordings } from "./site-door-wordings.ts"

const noStore = { "cache-control": "no-store" }

/** A refusal as its words, no content for nothing, and everything else as JSON that nobody keeps. */
export const answerSite = <Value>(result: Result<Value, SiteDoorRefusal>): Reply => {
  if (!result.ok) return problem(result.refusal, siteDoorWordings)
  return result.value === null ? { status: 204 } : { body: result.value, headers: noStore }
}
