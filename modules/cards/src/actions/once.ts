import { hash } from "node:crypto"
import { repeatableIn, type Tx } from "@jatidiri/database"
import type { Result } from "@jatidiri/kernel"

export type Command = {
  readonly officerId: string
  readonly commandId: string
  readonly kind: string
  /** What was asked, of which a hash is kept. */
  readonly input: unknown
  readonly at: Date
}

const repeatable = repeatableIn("cards")

/** Does the work for the first of an officer's equal commands and gives its answer to every later one. */
export const once = <Answer, Code extends string>(
  tx: Tx,
  { officerId, input, ...command }: Command,
  work: () => Promise<Result<Answer, Code>>,
): Promise<Result<Answer, Code | "command-differs">> =>
  repeatable(tx, { ...command, who: officerId, inputHash: hash("sha256", JSON.stringify(input), "base64url") }, work)
