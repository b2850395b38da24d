import { isWithin, parseRegionCode } from "@jatidiri/kernel"
import { nationCode, type PermissionRefusal, type Power } from "../contract.ts"

/** What a permission is judged by, of an officer of today or of a past moment. */
export type Permitted = {
  readonly ended: boolean
  readonly powers: readonly string[]
  readonly regions: readonly string[]
}

/** True when the place is one of the regions or lies in one; a code that is no region lies nowhere. */
export const liesInOneOf = (regionCode: string, regions: readonly string[]): boolean => {
  const place = parseRegionCode(regionCode)
  if (!place.ok) return false
  return regions.some((region) => {
    if (region === nationCode) return true
    const outer = parseRegionCode(region)
    return outer.ok && isWithin(place.value, outer.value)
  })
}

/**
 * Why this officer may not do this there, or nothing. Refused by default: nobody, an ended officer, a power that is
 * not written down, and a place outside his regions.
 */
export const reasonNotTo = (
  officer: Permitted | undefined,
  power: Power,
  regionCode: string,
): PermissionRefusal | undefined => {
  if (officer === undefined) return "not-signed-in"
  if (officer.ended) return "officer-ended"
  if (!officer.powers.includes(power)) return "power-missing"
  return liesInOneOf(regionCode, officer.regions) ? undefined : "outside-region"
}
