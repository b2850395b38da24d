import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { erasePack, isFetched, lockPack } from "../store/packs.ts"
import { once } from "./once.ts"

type Again = { readonly officerId: string; readonly roundId: string; readonly commandId: string }

/** Erases the round's pack where there is one and no device has begun to fetch it. */
export const eraseBeforeFetched = async (
  needs: Needs,
  tx: Tx,
  { officerId, roundId }: Omit<Again, "commandId">,
): Promise<Result<null, "pack-fetched">> => {
  const pack = await tx.find(lockPack, roundId)
  if (pack === undefined) return accept(null)
  if ((await tx.get(isFetched, pack.pack_id)).fetched) return refuse("pack-fetched")
  await tx.run(erasePack, roundId)
  await needs.recordAudit(tx, {
    action: "field-pack.erased",
    actor: `officer:${officerId}`,
    subject: `round:${roundId}`,
    detail: { pack: pack.pack_id },
  })
  return accept(null)
}

/**
 * Makes room for another pack while no device has begun to fetch the one there is. Once a command: whoever asks on with
 * the same one, because making takes several calls, loses nothing that was made since.
 */
export const eraseUnfetched = (
  needs: Needs,
  tx: Tx,
  again: Again,
): Promise<Result<null, "pack-fetched" | "command-differs">> => {
  const { officerId, commandId, roundId } = again
  const command = { officerId, commandId, kind: "make-pack-again", input: roundId, at: needs.now() }
  return once(tx, command, () => eraseBeforeFetched(needs, tx, again))
}
