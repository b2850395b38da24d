import { type Repeatable, repeatableIn, type Tx } from "@jatidiri/database"
import type { Result } from "@jatidiri/kernel"

export type Command = Omit<Repeatable, "who"> & { readonly officerId: string }

const repeatable = repeatableIn("officers")

/** Does the work for the first of an officer's equal commands and gives its answer to every later one. */
export const once = <Answer, Code extends string>(
  tx: Tx,
  { officerId, ...command }: Command,
  work: () => Promise<Result<Answer, Code>>,
): Promise<Result<Answer, Code | "command-differs">> => repeatable(tx, { ...command, who: officerId }, work)
