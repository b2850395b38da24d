import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { BaseName } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { addBase as insertBase, snapshotExists, sumBasePeople } from "../store/bases.ts"

export type AddBase = {
  readonly name: BaseName
  /** Release of consolidated data, such as `2025-S2`; the register must have published it. */
  readonly snapshot: string
  /** The release or the letter that says so. */
  readonly source: string
  /** `officer:<id>` or `system`. */
  readonly actor: string
}

/**
 * Adds a frozen base of the live book, with its people in every region and cohort. The same name and snapshot again is
 * the same base and changes nothing. Refuses a snapshot that the register does not know.
 */
export const addBase =
  (needs: Needs) =>
  (command: AddBase): Promise<Result<{ baseId: number }, "snapshot-unknown">> =>
    needs.database.transaction(async (tx) => {
      if (!(await tx.get(snapshotExists, command.snapshot)).there) return refuse("snapshot-unknown")
      const { baseId, isNew } = await tx.get(insertBase, "live", command.name, true, command.snapshot, command.source)
      if (!isNew) return accept({ baseId })
      await tx.run(sumBasePeople, baseId, command.snapshot, command.name)
      await needs.recordAudit(tx, {
        action: "base.added",
        actor: command.actor,
        subject: `base:${baseId}`,
        detail: { base: command.name, snapshot: command.snapshot },
      })
      return accept({ baseId })
    })
