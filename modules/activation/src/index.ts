import { join } from "node:path"
import {
  findBindingByKey,
  holdActive,
  listBindingIds,
  listInForce,
  stopAtRequest,
} from "./actions/bindings/at-request.ts"
import { endByResident } from "./actions/bindings/end-binding.ts"
import { endGone } from "./actions/bindings/end-gone.ts"
import { findActiveBinding, findBinding, listActive } from "./actions/bindings/questions.ts"
import { revokeBinding } from "./actions/bindings/revoke-binding.ts"
import { roundDays } from "./actions/bindings/round-days.ts"
import { yieldOf } from "./actions/bindings/yield-of.ts"
import { invite } from "./actions/desk/invite.ts"
import { lookUp } from "./actions/desk/look-up.ts"
import { readQueue } from "./actions/desk/read-queue.ts"
import { listBlankEntries } from "./actions/journal/list-blank-entries.ts"
import { syncJournal } from "./actions/journal/sync-journal.ts"
import { noteCollected } from "./actions/milestones/count-milestone.ts"
import { countRequests } from "./actions/milestones/count-requests.ts"
import { recovery } from "./actions/recovery/recovery.ts"
import { depositRequest } from "./actions/requests/deposit-request.ts"
import { findRequestStanding } from "./actions/requests/find-request-standing.ts"
import { readRequestStatus } from "./actions/requests/read-request-status.ts"
import { decideReview } from "./actions/reviews/decide-review.ts"
import { holdRevoked } from "./actions/reviews/hold-signed-after.ts"
import { readDevice } from "./actions/reviews/read-device.ts"
import { readReviews } from "./actions/reviews/read-reviews.ts"
import { releaseRecorded } from "./actions/reviews/release-recorded.ts"
import { reviewRates } from "./actions/reviews/review-rates.ts"
import { sweep } from "./actions/sweep.ts"
import { redeem } from "./actions/vouchers/redeem.ts"
import { reviewRoutes } from "./http/review-routes.ts"
import { routes } from "./http/routes.ts"
import type { Needs } from "./needs.ts"

export type { BindingOfKey } from "./actions/bindings/at-request.ts"
export type { KnownBinding } from "./actions/bindings/questions.ts"
export type { RoundDay } from "./actions/bindings/round-days.ts"
export type { RoundYield } from "./actions/bindings/yield-of.ts"
export type { BlankEntry } from "./actions/journal/list-blank-entries.ts"
export type * from "./needs.ts"

const countRequestsEveryMilliseconds = 5_000
const sweepEveryMilliseconds = 600_000
const endGoneEveryMilliseconds = 600_000
const releaseRecordedEveryMilliseconds = 600_000
const holdRevokedEveryMilliseconds = 60_000
const reviewRatesEveryMilliseconds = 60_000

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
    {
      name: "activation.count-requests",
      everyMilliseconds: countRequestsEveryMilliseconds,
      run: countRequests(needs),
    },
    { name: "activation.sweep", everyMilliseconds: sweepEveryMilliseconds, run: sweep(needs) },
    { name: "activation.end-gone", everyMilliseconds: endGoneEveryMilliseconds, run: endGone(needs) },
    {
      name: "activation.release-recorded",
      everyMilliseconds: releaseRecordedEveryMilliseconds,
      run: releaseRecorded(needs),
    },
    { name: "activation.hold-revoked", everyMilliseconds: holdRevokedEveryMilliseconds, run: holdRevoked(needs) },
    { name: "activation.review-rates", everyMilliseconds: reviewRatesEveryMilliseconds, run: reviewRates(needs) },
  ],
  findBinding,
  findActiveBinding,
  findBindingByKey,
  holdActive,
  listBindingIds,
  listInForce,
  stopAtRequest: stopAtRequest(needs),
  findRequestStanding: findRequestStanding(needs),
  listActive,
  noteCollected: noteCollected(needs),
  yieldOf,
  listBlankEntries,
  roundDays,
})
