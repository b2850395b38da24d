import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import type { Needs } from "../needs.ts"
import { claimCommand, getCommand } from "../store/entries.ts"

/** A repeatable command; `input` says what it asks for, of which only a hash is kept. */
export type Command = { readonly officerId: string; readonly commandId: string; readonly input: string }

/** Waits for an equal command under way; true when this one is the first. */
export const isFirst = async (
  tx: Tx,
  { officerId, commandId, input }: Command,
  needs: Needs,
): Promise<Result<boolean, "command-differs">> => {
  const hash = toBase64url(await needs.crypto.digest(encodeUtf8(`${commandId} ${input}`)))
  if ((await tx.run(claimCommand, officerId, commandId, hash, needs.now())) === 1) return accept(true)
  const first = await tx.get(getCommand, officerId, commandId)
  return first.input_hash === hash ? accept(false) : refuse("command-differs")
}
