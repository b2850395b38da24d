import { accept, type Result, refuse } from "@jatidiri/kernel"
import { mostReviews, type ReviewsQuery, type ReviewsReply } from "../../contract.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { listOpenReviews, type OpenReviewRow } from "../../store/reviews.ts"
import { auditLook } from "./audit-look.ts"
import { reasonNotToSupervise } from "./decide-review.ts"
import { type Facts, findFacts, isHeld } from "./review-facts.ts"

type Review = ReviewsReply["reviews"][number]

const residentOf = ({ resident_id }: OpenReviewRow, { residents }: Facts): Pick<Review, "resident"> => {
  const resident = resident_id === null ? undefined : residents.get(resident_id)
  if (resident === undefined) return {}
  const { residentId, name, nik, regionCode } = resident
  return { resident: { residentId, name, nik, regionCode } }
}

const reviewOf = (row: OpenReviewRow, facts: Facts): Review => {
  const place = facts.places.get(row.mandate)
  if (place === undefined) throw new Error("an entry without a place")
  return {
    ...{ jti: row.jti, reason: row.reason, kind: row.kind, device: row.device, place, held: isHeld(row) },
    openedAt: row.opened_at.toISOString(),
    signedAt: row.signed_at.toISOString(),
    receivedAt: row.received_at.toISOString(),
    officer: { id: row.officer_id, name: facts.officers.get(row.officer_id) ?? "" },
    ...(row.state === null ? {} : { state: row.state }),
    ...residentOf(row, facts),
  }
}

/** A page of what waits for a supervisor in his regions, what is held first, then the oldest; the log says whom he saw. */
export const readReviews =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    { after, device }: ReviewsQuery = {},
  ): Promise<Result<ReviewsReply, PermissionRefusal>> => {
    const refusal = reasonNotToSupervise(officer, needs)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    return needs.database.transaction(async (tx) => {
      const which = [after ?? null, device ?? null]
      const rows = await tx.rows(listOpenReviews, officer.regions, mostReviews + 1, ...which)
      const shown = rows.slice(0, mostReviews)
      const facts = await findFacts(tx, shown, needs)
      const reviews = shown.map((row) => reviewOf(row, facts))
      const residents = reviews.flatMap(({ resident }) => resident?.residentId ?? [])
      await auditLook(tx, officer, { action: "reviews.looked-at", shown: reviews.length, residents }, needs)
      const next = rows.length > mostReviews ? shown.at(-1)?.review_id : undefined
      return accept({ reviews, more: next !== undefined, ...(next === undefined ? {} : { next }) })
    })
  }
