import { hash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { answerCommand, claimCommand, forgetCommand, getCommand } from "../store/commands.ts"

export type Command = {
  readonly officerId: string
  readonly commandId: string
  readonly kind: string
  /** What was asked; the same id for something else is refused. */
  readonly input: unknown
  readonly at: Date
}

/**
 * Does the work for the first of equal commands and gives its answer to every later one. A refused command leaves no
 * trace and may be tried again.
 */
export const once = async <Answer, Code extends string>(
  tx: Tx,
  { officerId, commandId, kind, input, at }: Command,
  work: () => Promise<Result<Answer, Code>>,
): Promise<Result<Answer, Code | "command-differs">> => {
  const inputHash = hash("sha256", JSON.stringify(input), "base64url")
  if ((await tx.run(claimCommand, officerId, commandId, kind, inputHash, at)) === 0) {
    const first = await tx.get(getCommand, officerId, commandId)
    if (first.kind !== kind || first.input_hash !== inputHash) return refuse("command-differs")
    // Written below by the same kind of command.
    return accept(first.answer as Answer)
  }
  const result = await work()
  // Also where a refusal keeps what it wrote.
  if (!result.ok) await tx.run(forgetCommand, officerId, commandId)
  else await tx.run(answerCommand, officerId, commandId, JSON.stringify(result.value ?? null))
  return result
}
