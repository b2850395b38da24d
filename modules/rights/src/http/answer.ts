import { problem, type Reply } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import type { Composed } from "../actions/documents/compose.ts"
import type { DocumentFormat, RightsRefusal } from "../contract.ts"
import { wordings } from "./wordings.ts"

const noStore = { "cache-control": "no-store" }

/** What an action gave back, on the wire: never kept by a cache, and nothing is 204. */
export const answer = <Value>(result: Result<Value, RightsRefusal>): Reply => {
  if (!result.ok) return problem(result.refusal, wordings)
  return result.value === undefined ? { status: 204 } : { body: result.value, headers: noStore }
}

/** A file whose name says nothing of whom it is about. */
export const answerFile = (result: Result<Composed, RightsRefusal>, format: DocumentFormat): Reply => {
  if (!result.ok) return problem(result.refusal, wordings)
  const { body, contentType } = result.value
  const disposition = `attachment; filename="salinan-data.${format}"`
  return { body, contentType, headers: { ...noStore, "content-disposition": disposition } }
}
