import { type MonitoringRefusal, nationCode } from "../contract.ts"
import { isCommonKnowledge, liesWithin } from "./region-path.ts"

type Viewer = { readonly powers: readonly string[]; readonly regions: readonly string[] }

const isOwn = ({ regions }: Viewer, code: string): boolean =>
  regions.some((region) => region === nationCode || liesWithin(code, region))

type ReasonNotToSee = Extract<MonitoringRefusal, "not-signed-in" | "power-missing" | "outside-region">

/**
 * Why this person may not see the figures of a region, or nothing. Refused by default; districts and villages are
 * shown to the officers whose regions they lie in.
 */
export const reasonNotToSee = (
  viewer: Viewer | undefined,
  code: string,
  openToRead: boolean,
): ReasonNotToSee | undefined => {
  if (openToRead) return undefined
  if (viewer === undefined) return "not-signed-in"
  if (!viewer.powers.includes("see-figures")) return "power-missing"
  return isCommonKnowledge(code) || isOwn(viewer, code) ? undefined : "outside-region"
}

const regencyLength = 5

/** The same of an answer that, from a regency on, names villages and what was or will be done in them: only of his own. */
export const reasonNotToSeePlaces = (
  viewer: Viewer | undefined,
  code: string,
  openToRead: boolean,
): ReasonNotToSee | undefined => {
  const reason = reasonNotToSee(viewer, code, openToRead)
  if (reason !== undefined || openToRead || viewer === undefined || code.length < regencyLength) return reason
  return isOwn(viewer, code) ? undefined : "outside-region"
}
