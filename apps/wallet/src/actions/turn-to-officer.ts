import type { At } from "../domain/journey.ts"
import { toAnOfficer } from "../domain/rebinding.ts"
import { journeyChange, type Vault } from "../store/records.ts"

/** The same request, for an officer after all. The office keeps the recovery until an officer says yes. */
export const turnToOfficer = async (vault: Vault, from: At<"rebinding" | "cancelled">): Promise<At<"prepared">> => {
  const next = toAnOfficer(from)
  await vault.stores.change([await journeyChange(vault, next)])
  return next
}
