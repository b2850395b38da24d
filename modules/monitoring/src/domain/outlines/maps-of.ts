import { type RegionLevel, regionLevel } from "@jatidiri/kernel"
import { above, nation } from "../region-path.ts"
import type { Outline } from "./read-outlines.ts"

/** The parts of one region that are drawn together. */
export type MapParts = {
  readonly parent: string
  readonly level: RegionLevel
  readonly outlines: readonly Outline[]
  /** True of a map over several parents: a file of one province does not take the place of one of the country. */
  readonly isWhole: boolean
}

/** One map for each region that has parts in the file, and one of all regencies where the file has those of several provinces. */
export const mapsOf = (outlines: readonly Outline[]): MapParts[] => {
  const maps = new Map<string, MapParts & { readonly outlines: Outline[] }>()
  for (const outline of outlines) {
    const parent = above(outline.code) ?? nation
    const level = regionLevel(outline.code)
    const map = maps.get(parent) ?? { parent, level, outlines: [], isWhole: false }
    map.outlines.push(outline)
    maps.set(parent, map)
  }
  const regencies = outlines.filter(({ code }) => regionLevel(code) === "regency")
  const isSpread = new Set(regencies.map(({ code }) => above(code))).size > 1
  const whole: MapParts[] = isSpread ? [{ parent: nation, level: "regency", outlines: regencies, isWhole: true }] : []
  return [...maps.values(), ...whole]
}
