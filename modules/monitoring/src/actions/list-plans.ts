import { nation, wireOf } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import { type BaseRow, basesIn } from "../store/bases.ts"
import { type PlannedTarget, plannedTargets } from "../store/planned-targets.ts"

/** With its people in the whole country. */
export type PlannedBase = BaseRow
export type Plans = { readonly bases: readonly PlannedBase[]; readonly targets: readonly PlannedTarget[] }

/** Every base and every target of the live book, the replaced ones too. */
export const listPlans = (needs: Needs) => (): Promise<Plans> =>
  needs.database.transaction(async (tx) => {
    const bases = await tx.rows(basesIn, "live", nation)
    const targets = await tx.rows(plannedTargets, "live")
    return { bases, targets: targets.map((target) => ({ ...target, regionCode: wireOf(target.regionCode) })) }
  })
