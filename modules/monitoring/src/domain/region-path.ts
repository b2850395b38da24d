import { isWithin, parseRegionCode, type RegionCode, regionParent } from "@jatidiri/kernel"
import { nationCode } from "../contract.ts"

/** In the sums the nation is the empty code: the beginning of every other. */
export const nation = ""

/** The code as the sums have it, nothing when it is not a region code. */
export const parseRegion = (wire: string): string | undefined => {
  if (wire === nationCode) return nation
  const code = parseRegionCode(wire)
  return code.ok ? code.value : undefined
}

export const wireOf = (code: string): string => (code === nation ? nationCode : code)

/** The region above; the nation above a province; nothing above the nation. */
export const above = (code: string): string | undefined =>
  code === nation ? undefined : (regionParent(code as RegionCode) ?? nation)

/** True for the region itself and all below it. */
export const liesWithin = (code: string, outer: string): boolean =>
  outer === nation || (code !== nation && isWithin(code as RegionCode, outer as RegionCode))

/** From the book's own start down to the region. */
export const pathTo = (code: string, start: string): string[] => {
  const path = [code]
  for (let at = above(code); at !== undefined && code !== start && liesWithin(at, start); at = above(at))
    path.unshift(at)
  return path
}

const districtLength = 8

/** Nation, provinces and regencies: figures of hundreds of thousands, which offices compare with one another. */
export const isCommonKnowledge = (code: string): boolean => code.length < districtLength

const regencyLength = 5

/** A regency, at which an office serves. */
export const isOffice = (code: string): boolean => code.length === regencyLength
