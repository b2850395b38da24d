import type { At, Journey } from "../domain/journey.ts"
import { toAnOfficer } from "../domain/rebinding.ts"
import { keepNext } from "../store/journey.ts"
import type { Vault } from "../store/records.ts"

/** The same request, for an officer after all. The office keeps the recovery until an officer says yes. */
export const turnToOfficer = (vault: Vault, from: At<"rebinding" | "cancelled">): Promise<Journey> =>
  keepNext(vault, from, { journey: toAnOfficer(from) })
