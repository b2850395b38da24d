import type { Static } from "typebox"
import type * as schemas from "./http/acceptance-schemas.ts"

export const acceptancePath = "/api/monitoring/books/:book/regions/:code/acceptance"

/** What became of a question: a verdict, a resident's no, nobody's answer, or an answer that did not prove itself. */
export const checkResults = ["accept", "manual", "reject", "declined", "expired", "unproven"] as const
export type CheckResult = (typeof checkResults)[number]

export type Acceptance = Static<typeof schemas.acceptance>
export type AcceptingParty = Static<typeof schemas.acceptingParty>
