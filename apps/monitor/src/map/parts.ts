import type { Child } from "@jatidiri/monitoring/contract"
import type { Measure } from "../address/address.ts"
import { shareOf } from "../pieces/bar-share.ts"
import { classOf, type Scale, scaleOf } from "./classes.ts"

/** A region of the map with the class it is coloured by. */
export type Part = Child & {
  readonly share: number | null
  /** 0 to 4, nothing where the share is not known. */
  readonly colour: number | undefined
  readonly isReached: boolean
}

export type Parts = { readonly parts: readonly Part[]; readonly scale: Scale }

export const partsOf = (children: readonly Child[], measure: Measure): Parts => {
  const scale = scaleOf(children.map((child) => shareOf(child, measure)))
  const parts = children.map((child): Part => {
    const share = shareOf(child, measure)
    return { ...child, share, colour: classOf(share, scale), isReached: (child.ofTarget ?? 0) >= 1 }
  })
  return { parts, scale }
}
