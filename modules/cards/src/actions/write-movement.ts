import type { Tx } from "@jatidiri/database"
import type { MovementKind } from "../contract.ts"
import { moveStock } from "../store/movements.ts"

export type NewMovement = {
  readonly siteId: string
  readonly kind: MovementKind
  /** What it does to the stock. */
  readonly pieces: number
  readonly act: string
  readonly actor: string
  readonly at: Date
  readonly recordedAt: Date
  readonly letter?: string
  readonly reason?: string
  readonly otherSite?: string
  readonly entry?: string
}
export type WrittenMovement = { readonly movementId: string; readonly after: number }

/** Writes it down; nothing where the stock would go below zero. */
export const writeMovement = async (tx: Tx, movement: NewMovement): Promise<WrittenMovement | undefined> => {
  const { siteId, kind, pieces, act, actor, at, recordedAt } = movement
  const { letter = "", reason = "", otherSite = null, entry = null } = movement
  const what = [siteId, kind, pieces, act, actor, at, recordedAt]
  const row = await tx.find(moveStock, ...what, letter, reason, otherSite, entry)
  return row === undefined ? undefined : { movementId: row.movement_id, after: row.after_pieces }
}
