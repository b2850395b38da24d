import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Tx } from "./database.ts"
import { statement } from "./statement.ts"

/** A command that its sender may say again: (who, command id) names it once and for all. */
export type Repeatable = {
  readonly who: string
  readonly commandId: string
  readonly kind: string
  /** Of what was asked; the same id for something else is refused. */
  readonly inputHash: string
  readonly at: Date
}

type CommandRow = { readonly kind: string; readonly input_hash: string; readonly answer: unknown }

const statementsOf = (schema: string, who: string) => {
  const named = `where ${who} = $1 and command_id = $2`
  return {
    /** Waits for another transaction with the same command; touches no row when it was not the first. */
    claim: statement(
      `${schema}.claim-command`,
      `insert into ${schema}.commands (${who}, command_id, kind, input_hash, at) values ($1, $2, $3, $4, $5)
       on conflict (${who}, command_id) do nothing`,
    ),
    get: statement<CommandRow>(
      `${schema}.get-command`,
      `select kind, input_hash, answer from ${schema}.commands ${named}`,
    ),
    answer: statement(`${schema}.answer-command`, `update ${schema}.commands set answer = $3 ${named}`),
    forget: statement(`${schema}.forget-command`, `delete from ${schema}.commands ${named}`),
  }
}

/**
 * Of a room whose schema has the table `commands` (its column `who`, command_id, kind, input_hash, answer jsonb, at): does
 * the work for the first of equal commands and gives its answer to every later one. A refused command leaves no trace and
 * may be tried again, also where the refusal keeps what it wrote.
 */
export const repeatableIn = (schema: string, who = "officer_id") => {
  const commands = statementsOf(schema, who)
  return async <Answer, Code extends string>(
    tx: Tx,
    command: Repeatable,
    work: () => Promise<Result<Answer, Code>>,
  ): Promise<Result<Answer, Code | "command-differs">> => {
    const named = [command.who, command.commandId] as const
    if ((await tx.run(commands.claim, ...named, command.kind, command.inputHash, command.at)) === 0) {
      const first = await tx.get(commands.get, ...named)
      if (first.kind !== command.kind || first.input_hash !== command.inputHash) return refuse("command-differs")
      // Written below by the same kind of command.
      return accept((first.answer ?? undefined) as Answer)
    }
    const result = await work()
    if (result.ok) await tx.run(commands.answer, ...named, JSON.stringify(result.value ?? null))
    else await tx.run(commands.forget, ...named)
    return result
  }
}
