import { join } from "node:path"
import { decideReview } from "./actions/decide-review.ts"
import { depositRequest } from "./actions/deposit-request.ts"
import { endByResident } from "./actions/end-binding.ts"
import { endGone } from "./actions/end-gone.ts"
import { invite } from "./actions/invite.ts"
import { lookUp } from "./actions/look-up.ts"
import { findActiveBinding, findBinding, listActive } from "./actions/questions.ts"
import { readDevice } from "./actions/read-device.ts"
import { readQueue } from "./actions/read-queue.ts"
import { readRequestStatus } from "./actions/read-request-status.ts"
import { readReviews } from "./actions/read-reviews.ts"
import { recovery } from "./actions/recovery.ts"
import { redeem } from "./actions/redeem.ts"
import { releaseRecorded } from "./actions/release-recorded.ts"
import { revokeBinding } from "./actions/revoke-binding.ts"
import { sweep } from "./actions/sweep.ts"
import { syncJournal } from "./actions/sync-journal.ts"
import { yieldOf } from "./actions/yield-of.ts"
import { reviewRoutes } from "./http/review-routes.ts"
import { routes } from "./http/routes.ts"
import type { Needs } from "./needs.ts"

export type { KnownBinding } from "./actions/questions.ts"
export type { RoundYield } from "./actions/yield-of.ts"
export type * from "./needs.ts"

const sweepEveryMilliseconds = 600_000
const endGoneEveryMilliseconds = 600_000
const releaseRecordedEveryMilliseconds = 600_000

const actionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  depositRequest: depositRequest(needs),
  readRequestStatus: readRequestStatus(needs),
  invite: invite(needs),
  readQueue: readQueue(needs),
  lookUp: lookUp(needs),
  syncJournal: syncJournal(needs),
  redeem: redeem(needs),
  endByResident: endByResident(needs),
  revokeBinding: revokeBinding(needs),
  recovery: recovery(needs),
})

const reviewActionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  readReviews: readReviews(needs),
  decideReview: decideReview(needs),
  readDevice: readDevice(needs),
})

/** One resident, one device, in person: from the request to the binding, by whichever road its voucher comes. */
export const activation = (needs: Needs) => ({
  routes: [...routes(actionsOf(needs)), ...reviewRoutes(reviewActionsOf(needs))],
  migrations: { module: "activation", folder: join(import.meta.dirname, "../migrations") },
  jobs: [
    { name: "activation.sweep", everyMilliseconds: sweepEveryMilliseconds, run: sweep(needs) },
    { name: "activation.end-gone", everyMilliseconds: endGoneEveryMilliseconds, run: endGone(needs) },
    {
      name: "activation.release-recorded",
      everyMilliseconds: releaseRecordedEveryMilliseconds,
      run: releaseRecorded(needs),
    },
  ],
  findBinding,
  findActiveBinding,
  listActive,
  yieldOf,
})
