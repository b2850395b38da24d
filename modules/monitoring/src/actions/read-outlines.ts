import { accept, type RegionLevel, type Result, refuse, regionLevels } from "@jatidiri/kernel"
import { nation, parseRegion, wireOf } from "../domain/region-path.ts"
import type { Outlines } from "../map-contract.ts"
import type { Needs } from "../needs.ts"
import { findOutlines } from "../store/outlines.ts"

/** The level right below a region. */
const levelBelow = (code: string): RegionLevel | undefined =>
  code === nation ? "province" : regionLevels[code.split(".").length]

/** The map of a region's parts as the operator has drawn it; without shapes where he has not. */
export const readOutlines =
  (needs: Needs) =>
  async (wireCode: string, level?: RegionLevel): Promise<Result<Outlines, "region-unknown">> => {
    const code = parseRegion(wireCode)
    if (code === undefined) return refuse("region-unknown")
    const wanted = level ?? levelBelow(code)
    const found = wanted === undefined ? undefined : await needs.database.find(findOutlines, code, wanted)
    const none = { width: 0, height: 0, source: "", shapes: [] }
    return accept({ code: wireOf(code), ...(found ?? none), shapes: [...(found?.shapes ?? [])] })
  }
