import { type Route, route } from "@jatidiri/http"
import type { decideReview } from "../actions/reviews/decide-review.ts"
import type { readDevice } from "../actions/reviews/read-device.ts"
import type { readReviews } from "../actions/reviews/read-reviews.ts"
import { activationPaths } from "../contract.ts"
import type { IdentifyOfficer } from "../needs.ts"
import { answer } from "./answer.ts"
import * as schemas from "./review-schemas.ts"

export type ReviewActions = {
  readonly identify: IdentifyOfficer
  readonly readReviews: ReturnType<typeof readReviews>
  readonly decideReview: ReturnType<typeof decideReview>
  readonly readDevice: ReturnType<typeof readDevice>
}

export const reviewRoutes = (actions: ReviewActions): Route[] => [
  route({
    method: "GET",
    path: activationPaths.reviews,
    summary: "What waits for a supervisor in his regions",
    query: schemas.reviewsQuery,
    replies: { 200: schemas.reviewsReply },
    handle: async (call) => answer(await actions.readReviews(await actions.identify(call), call.query)),
  }),
  route({
    method: "POST",
    path: activationPaths.review,
    summary: "Release, reject or close what waits or is to be looked at",
    params: schemas.reviewParams,
    body: schemas.reviewBody,
    handle: async (call) =>
      answer(await actions.decideReview(await actions.identify(call), { ...call.body, jti: call.params.jti })),
  }),
  route({
    method: "GET",
    path: activationPaths.deviceEntries,
    summary: "What an officer's device has delivered",
    params: schemas.deviceParams,
    replies: { 200: schemas.deviceEntriesReply },
    handle: async (call) => answer(await actions.readDevice(await actions.identify(call), call.params.device)),
  }),
]
