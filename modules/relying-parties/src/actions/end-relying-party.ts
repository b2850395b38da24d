import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import type { Needs } from "../needs.ts"
import { endSessionsOfParty } from "../store/desks.ts"
import { endRelyingPartyRow, isRelyingPartyKnown } from "../store/relying-parties.ts"
import type { SignedInDesk } from "./identify-desk.ts"
import type { Memory } from "./memory.ts"

export type EndRelyingParty = {
  readonly relyingPartyId: string
  /** `officer:<id>` or `system`. */
  readonly actor: string
}

type Remembered = { readonly signedIn: Memory<SignedInDesk>; readonly purposes: Memory<RegisteredPurpose> }

/** Nobody asks in this party's name any more: its desks and purposes end with it, at once. Harmless when repeated. */
export const endRelyingParty =
  (needs: Needs, { signedIn, purposes }: Remembered) =>
  async (tx: Tx, { relyingPartyId, actor }: EndRelyingParty): Promise<Result<void, "relying-party-unknown">> => {
    if (!(await tx.get(isRelyingPartyKnown, relyingPartyId)).known) return refuse("relying-party-unknown")
    const ended = await tx.run(endRelyingPartyRow, relyingPartyId, needs.now())
    await tx.run(endSessionsOfParty, relyingPartyId)
    signedIn.forgetAll()
    purposes.forgetAll()
    if (ended === 1) {
      await needs.recordAudit(tx, {
        action: "relying-party.ended",
        actor,
        subject: `relying-party:${relyingPartyId}`,
      })
    }
    return accept(undefined)
  }
