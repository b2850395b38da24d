import { statement } from "@jatidiri/database"

/** Waits for another transaction with the same command; touches no row when it was first. */
export const claimCommand = statement(
  "rights.claim-command",
  `insert into rights.commands (who, command_id, kind, input_hash, at) values ($1, $2, $3, $4, $5)
   on conflict (who, command_id) do nothing`,
)

export type CommandRow = { readonly kind: string; readonly input_hash: string; readonly answer: unknown }

export const getCommand = statement<CommandRow>(
  "rights.get-command",
  "select kind, input_hash, answer from rights.commands where who = $1 and command_id = $2",
)

export const answerCommand = statement(
  "rights.answer-command",
  "update rights.commands set answer = $3 where who = $1 and command_id = $2",
)
