import type { Tx } from "@jatidiri/database"
import { jakartaDay } from "@jatidiri/kernel"
import type { LedgerRow } from "../../domain/ledger.ts"
import type { Needs, ResidentRecord } from "../../needs.ts"
import { countMilestone as count, countCollected } from "../../store/milestones.ts"
import { online } from "../bindings/close-binding.ts"

type Person = Pick<ResidentRecord, "residentId" | "regionCode" | "cohort" | "agency">
type Where = Pick<LedgerRow, "serviceRegionCode" | "servicePointId" | "channel" | "officerId">

export type Milestone = {
  readonly kind: "request" | "met"
  readonly resident: Person
  /** When it was done, by the device that did it. */
  readonly at: Date
  readonly where?: Where
}

/**
 * Counts a step of a resident's way, the first time in his life only. Of one resident `request` comes before `met`, so that
 * no two transactions wait for each other.
 */
export const countMilestone = async (tx: Tx, milestone: Milestone, needs: Needs): Promise<void> => {
  const { kind, resident, at, where = online } = milestone
  const place = [where.serviceRegionCode, where.servicePointId, where.channel, where.officerId]
  const person = [resident.regionCode, ...place, resident.cohort, resident.agency]
  await tx.run(count, resident.residentId, kind, at, needs.now(), jakartaDay(at), ...person)
}

/** He asked, and an officer saw him. */
export const countMeeting = async (
  tx: Tx,
  meeting: { readonly resident: Person; readonly at: Date; readonly where: Where },
  needs: Needs,
): Promise<void> => {
  const { where: _where, ...asked } = meeting
  await countMilestone(tx, { ...asked, kind: "request" }, needs)
  await countMilestone(tx, { ...meeting, kind: "met" }, needs)
}

/** A KTP of this binding reached its phone; of its resident that is counted once. */
export const noteCollected =
  (needs: Needs) =>
  async (tx: Tx, bindingId: string): Promise<void> => {
    const now = needs.now()
    await tx.run(countCollected, bindingId, now, jakartaDay(now))
  }
