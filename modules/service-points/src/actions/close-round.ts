import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { CommandBody, ServicePointRefusal } from "../contract.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { erasePack } from "../store/packs.ts"
import { closeRoundRow, findRoundRow } from "../store/rounds.ts"
import { once } from "./once.ts"

export type CloseRefusal = Extract<
  ServicePointRefusal,
  "not-signed-in" | "officer-ended" | "power-missing" | "outside-region" | "command-differs" | "round-unknown"
>
type CloseRound = CommandBody & { readonly roundId: string; readonly officer: SignedInOfficer | undefined }

/** No pack and no mandate any more; a round closed before stays as it was closed. */
const close = async (needs: Needs, tx: Tx, roundId: string, actor: string): Promise<Result<null, never>> => {
  if ((await tx.run(closeRoundRow, roundId, needs.now())) === 0) return accept(null)
  const erased = await tx.run(erasePack, roundId)
  await needs.endRound(tx, roundId)
  await needs.recordAudit(tx, {
    action: "round.closed",
    actor,
    subject: `round:${roundId}`,
    detail: { packErased: erased > 0 },
  })
  return accept(null)
}

/** Closes a round and erases its pack, by one who may issue mandates in its region. */
export const closeRound =
  (needs: Needs) =>
  async ({ officer, roundId, commandId }: CloseRound): Promise<Result<null, CloseRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const round = await needs.database.find(findRoundRow, roundId)
    if (round === undefined) return refuse("round-unknown")
    const refusal = needs.reasonNotTo(officer, "issue-mandates", round.region_code)
    if (refusal !== undefined) return refuse(refusal)
    const { officerId } = officer
    const command = { officerId, commandId, kind: "close-round", input: roundId, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, () => close(needs, tx, roundId, `officer:${officerId}`)),
    )
  }
