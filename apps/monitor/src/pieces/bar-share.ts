import type { Child } from "@jatidiri/monitoring/contract"
import type { Measure } from "../address/address.ts"

/** What the number says and the bar shows: of the region's own target or base, never of the furthest of its neighbours. */
export const shareOf = ({ ofTarget, ofBase }: Pick<Child, "ofTarget" | "ofBase">, measure: Measure): number | null =>
  measure === "target" ? ofTarget : ofBase

/** A full bar is 100 %; more does not run over. */
export const barWidth = (share: number | null): string => `${Math.min(1, Math.max(0, share ?? 0)) * 100}%`
