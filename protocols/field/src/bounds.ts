import { isWithin, parseRegionCode } from "@jatidiri/kernel"
import type { Mandate, Power } from "./words.ts"

export type BoundsRefusal =
  | "mandate-without-power"
  | "mandate-not-yet-valid"
  | "mandate-expired"
  | "mandate-out-of-region"
  | "mandate-count-reached"

export type Act = {
  readonly power: Power
  /** When it is signed, NumericDate seconds: the device's clock on the device, the entry's `iat` at the office. */
  readonly now: number
  /** Activations already signed under this mandate, this one not counted. */
  readonly count: number
  /** Where the resident is registered. */
  readonly regionCode: string
}

const covers = (mandate: Mandate, regionCode: string): boolean => {
  const code = parseRegionCode(regionCode)
  return mandate.regions.some((region) => {
    const outer = parseRegionCode(region)
    return code.ok && outer.ok && isWithin(code.value, outer.value)
  })
}

/** Turning somebody away uses up nothing. */
const usesCount = (power: Power): boolean => power !== "refuse"

/** What a mandate does not allow, or nothing. Device and office ask the same, so that the device refuses first. */
export const reasonNotToSign = (mandate: Mandate, act: Act): BoundsRefusal | undefined => {
  if (!mandate.powers.includes(act.power)) return "mandate-without-power"
  if (act.now < mandate.nbf) return "mandate-not-yet-valid"
  if (act.now >= mandate.exp) return "mandate-expired"
  if (!covers(mandate, act.regionCode)) return "mandate-out-of-region"
  if (usesCount(act.power) && act.count >= mandate.max_activations) return "mandate-count-reached"
  return undefined
}
