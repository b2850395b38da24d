import { statement } from "@jatidiri/database"

/** Waits for another transaction with the same command; touches no row when it was first. */
export const claimCommand = statement(
  "cards.claim-command",
  `insert into cards.commands (officer_id, command_id, kind, input_hash, at) values ($1, $2, $3, $4, $5)
   on conflict (officer_id, command_id) do nothing`,
)

export type CommandRow = { readonly kind: string; readonly input_hash: string; readonly answer: unknown }

export const getCommand = statement<CommandRow>(
  "cards.get-command",
  "select kind, input_hash, answer from cards.commands where officer_id = $1 and command_id = $2",
)

export const answerCommand = statement(
  "cards.answer-command",
  "update cards.commands set answer = $3 where officer_id = $1 and command_id = $2",
)

export const forgetCommand = statement(
  "cards.forget-command",
  "delete from cards.commands where officer_id = $1 and command_id = $2",
)
