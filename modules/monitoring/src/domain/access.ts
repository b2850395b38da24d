import { type MonitoringRefusal, nationCode } from "../contract.ts"
import { isCommonKnowledge, liesWithin } from "./region-path.ts"

type Viewer = { readonly powers: readonly string[]; readonly regions: readonly string[] }

/**
 * Why this person may not see the figures of a region, or nothing. Refused by default; districts and villages are
 * shown to the officers whose regions they lie in.
 */
export const reasonNotToSee = (
  viewer: Viewer | undefined,
  code: string,
  openToRead: boolean,
): Extract<MonitoringRefusal, "not-signed-in" | "power-missing" | "outside-region"> | undefined => {
  if (openToRead) return undefined
  if (viewer === undefined) return "not-signed-in"
  if (!viewer.powers.includes("see-figures")) return "power-missing"
  const isWithin = (region: string): boolean => region === nationCode || liesWithin(code, region)
  if (isCommonKnowledge(code) || viewer.regions.some(isWithin)) return undefined
  return "outside-region"
}
