import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import type { Site } from "../needs.ts"
import { openStock } from "../store/movements.ts"
import { hasMovements } from "../store/stocks.ts"
import { writeMovement } from "./write-movement.ts"

/** A row of a ledger that was kept elsewhere; `pieces` as it changed the stock. */
export type EarlierMovement = {
  readonly kind: "in" | "out" | "spoiled"
  readonly pieces: number
  readonly at: Date
  readonly letter?: string
  readonly reason?: string
}

/**
 * Takes over what an office wrote down before it kept its ledger here, oldest first, each row known since its own day. Only for a
 * site that has no ledger yet; false where it has one. Throws where the rows go below zero: then they are no ledger.
 */
export const adoptLedger = async (
  tx: Tx,
  actor: string,
  { site, movements }: { readonly site: Site; readonly movements: readonly EarlierMovement[] },
): Promise<boolean> => {
  const [first] = movements
  if (first === undefined) return false
  await tx.run(openStock, site.id, site.name, site.regionCode, first.at)
  if ((await tx.get(hasMovements, site.id)).has) return false
  for (const { at, ...movement } of movements) {
    const row = { ...movement, siteId: site.id, act: randomUUID(), actor, at, recordedAt: at }
    if ((await writeMovement(tx, row)) === undefined) throw new Error("an earlier ledger goes below zero")
  }
  return true
}
