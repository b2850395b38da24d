import {
  activationPaths,
  type DeviceEntriesReply,
  type ReviewDecision,
  type ReviewsQuery,
  type ReviewsReply,
} from "@jatidiri/activation/contract"
import { type Answer, ask } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

export const readReviews = (query: ReviewsQuery): Promise<Answer<ReviewsReply>> =>
  ask(`${activationPaths.reviews}?${new URLSearchParams(query)}`)

export const decideReview = (
  jti: string,
  body: { readonly commandId: string; readonly decision: ReviewDecision },
): Promise<Answer<void>> => ask(activationPaths.review.replace(":jti", jti), { body, headers: changing })

export const readDeviceEntries = (device: string): Promise<Answer<DeviceEntriesReply>> =>
  ask(activationPaths.deviceEntries.replace(":device", device))
