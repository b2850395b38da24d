import type { ReviewDecision, ReviewReason, ReviewsReply } from "@jatidiri/activation/contract"

type Review = ReviewsReply["reviews"][number]

/** An entry with everything that it is to be looked at for: one decision answers all of it. */
export type Case = Omit<Review, "reason"> & { readonly reasons: readonly ReviewReason[] }

/** In the order of the list; the oldest reason gives an entry its place. */
export const casesOf = (reviews: readonly Review[]): readonly Case[] => {
  const cases = new Map<string, Case>()
  for (const { reason, ...rest } of reviews) {
    const known = cases.get(rest.jti)
    cases.set(rest.jti, { ...(known ?? rest), reasons: [...(known?.reasons ?? []), reason] })
  }
  return [...cases.values()]
}

/** What can be decided, the usual first: what is held is let in or not, what is in force may be ended, the rest is seen. */
export const decisionsFor = (one: Case): readonly ReviewDecision[] => {
  if (one.held) return ["release", "reject"]
  return one.state === "active" ? ["seen", "reject"] : ["seen"]
}
