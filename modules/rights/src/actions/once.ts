import { hash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { answerCommand, claimCommand, getCommand } from "../store/commands.ts"

export type Command = {
  /** The officer, or the request to which its resident speaks. */
  readonly who: string
  readonly commandId: string
  readonly kind: string
  /** What was asked, of which a hash is kept; the same id for something else is refused. */
  readonly input: unknown
  readonly at: Date
}

/**
 * Does the work for the first of equal commands and gives its answer to every later one. A refused command leaves no
 * trace and may be tried again.
 */
export const once = async <Answer, Code extends string>(
  tx: Tx,
  { who, commandId, kind, input, at }: Command,
  work: () => Promise<Result<Answer, Code>>,
): Promise<Result<Answer, Code | "command-differs">> => {
  // Over the command's id first: the words of a person are not confirmed by guessing them.
  const inputHash = hash("sha256", JSON.stringify([commandId, input]), "base64url")
  if ((await tx.run(claimCommand, who, commandId, kind, inputHash, at)) === 0) {
    const first = await tx.get(getCommand, who, commandId)
    if (first.kind !== kind || first.input_hash !== inputHash) return refuse("command-differs")
    // Written below by the same kind of command.
    return accept((first.answer ?? undefined) as Answer)
  }
  const result = await work()
  if (result.ok) await tx.run(answerCommand, who, commandId, JSON.stringify(result.value ?? null))
  return result
}
