import { hash } from "node:crypto"
import { repeatableIn, type Tx } from "@jatidiri/database"
import type { Result } from "@jatidiri/kernel"

export type Command = {
  /** The officer, or the request to which its resident speaks. */
  readonly who: string
  readonly commandId: string
  readonly kind: string
  /** What was asked, of which a hash is kept. */
  readonly input: unknown
  readonly at: Date
}

const repeatable = repeatableIn("rights", "who")

/** Does the work for the first of equal commands and gives its answer to every later one. */
export const once = <Answer, Code extends string>(
  tx: Tx,
  { input, ...command }: Command,
  work: () => Promise<Result<Answer, Code>>,
): Promise<Result<Answer, Code | "command-differs">> => {
  // Over the command's id first: the words of a person are not confirmed by guessing them.
  const inputHash = hash("sha256", JSON.stringify([command.commandId, input]), "base64url")
  return repeatable(tx, { ...command, inputHash }, work)
}
