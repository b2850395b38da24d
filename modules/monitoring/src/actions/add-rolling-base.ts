import { type Accepted, accept } from "@jatidiri/kernel"
import type { BaseName } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { addRollingBase as insertRollingBase } from "../store/bases.ts"
import { refreshBases } from "./refresh.ts"

export type AddRollingBase = { readonly name: BaseName; readonly actor: string }

/**
 * Adds the base of that name that rolls with the newest snapshot of each regency; there is one of each name, and again is
 * harmless. Until the register has published anything it holds nobody.
 */
export const addRollingBase =
  (needs: Needs) =>
  async ({ name, actor }: AddRollingBase): Promise<Accepted<{ baseId: number }>> => {
    const baseId = await needs.database.transaction(async (tx) => {
      const added = await tx.get(insertRollingBase, name)
      if (added.isNew) {
        await needs.recordAudit(tx, {
          ...{ action: "base.added", actor, subject: `base:${added.baseId}` },
          detail: { base: name, rolling: true },
        })
      }
      return added.baseId
    })
    await refreshBases(needs)()
    return accept({ baseId })
  }
