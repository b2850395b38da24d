import type { Result } from "@jatidiri/kernel"
import pg from "pg"
import { endConnections, livingOf } from "./living.ts"
import { failEarly, type PipelinedClient, pipelinedOn, type Query } from "./pipelining.ts"
import type { Statement } from "./statement.ts"

/** What may be asked of the database. Inside a transaction it is passed first, as `tx`. */
export type Queries = {
  rows<Row>(statement: Statement<Row>, ...values: readonly unknown[]): Promise<Row[]>
  /** The only row, or nothing. */
  find<Row>(statement: Statement<Row>, ...values: readonly unknown[]): Promise<Row | undefined>
  /** The only row; throws when there is none. */
  get<Row>(statement: Statement<Row>, ...values: readonly unknown[]): Promise<Row>
  /** How many rows were touched. */
  run(statement: Statement<unknown>, ...values: readonly unknown[]): Promise<number>
  /** SQL without a name, for migrations and reports whose text is put together. */
  raw<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>
}

declare const inTransaction: unique symbol
/** Queries that stand or fall together. */
export type Tx = Queries & {
  readonly [inTransaction]: true
  readonly client: pg.PoolClient
  /**
   * The last words of a transaction: what is asked within is sent together with the commit, where the transaction is
   * pipelined. If the database refuses any of it, nothing stays and the failure is thrown. Ask nothing after it, and judge
   * no answer of it: what `get` or the caller finds wrong with one is found after the commit.
   */
  commitWith<Answer>(ask: () => Promise<Answer>): Promise<Answer>
}

type Begun = { readonly pipelined?: boolean; readonly atOneMoment?: boolean }

export type Database = Queries & {
  /**
   * One promise decides: a value commits; a throw or a refusal rolls back, unless the refusal is `kept`. `pipelined`
   * sends each statement as it is asked, without waiting for the answers to earlier ones: `begin` goes out with the
   * first, and those asked together in one packet. Not for COPY and cursors, which need the connection to themselves.
   * `atOneMoment` reads only, and all of it as it stood at the first question.
   */
  transaction<Answer>(work: (tx: Tx) => Promise<Answer>, how?: Begun): Promise<Answer>
  readonly pool: pg.Pool
  /** Waits for what is under way. */
  close(): Promise<void>
  /** Ends every connection at once: what is under way is rolled back and fails where it is awaited. `close` then waits for that. */
  abandon(): Promise<void>
}

type Runner = { query(asked: Query): Promise<pg.QueryResult> }

const queriesOn = (runner: Runner): Queries => {
  const ask = async (statement: Statement<unknown>, values: readonly unknown[]) =>
    runner.query({ name: statement.name, text: statement.text, values: [...values] })
  const find = async <Row>(statement: Statement<Row>, ...values: readonly unknown[]) =>
    (await ask(statement, values)).rows[0] as Row | undefined
  return {
    rows: async <Row>(statement: Statement<Row>, ...values: readonly unknown[]) =>
      (await ask(statement, values)).rows as Row[],
    find,
    get: async (statement, ...values) => {
      const row = await find(statement, ...values)
      if (row === undefined) throw new Error(`${statement.name} gave no row`)
      return row
    },
    run: async (statement, ...values) => (await ask(statement, values)).rowCount ?? 0,
    raw: async <Row>(text: string, values: readonly unknown[] = []) =>
      (await runner.query({ text, values: [...values] })).rows as Row[],
  }
}

const isKeptOrValue = (answer: unknown): boolean => {
  const result = answer as Result<unknown> | undefined
  if (typeof result !== "object" || result === null || result.ok !== false) return true
  return result.refusal.kept === true
}

/** PostgreSQL answers the commit of a transaction that an error broke with a rollback: that must not pass as done. */
const demandEnd = (result: pg.QueryResult, how: "commit" | "rollback"): void => {
  if (result.command !== how.toUpperCase()) throw new Error(`the transaction was broken before its ${how}`)
}

/** SQLSTATE 25P02: the statement was not run, because an earlier one of its transaction had failed. */
const isAftermath = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code === "25P02"

/** A transaction on one connection, begun; `end` closes it unless its last words already did. */
const openTransaction = (client: PipelinedClient, { pipelined = false, atOneMoment = false }: Begun) => {
  const sender: Runner = pipelined ? pipelinedOn(client) : client
  client.pipeline = pipelined
  let first: unknown
  const runner: Runner = {
    query: (asked) => {
      const answer = sender.query(asked)
      answer.catch((error: unknown) => {
        first ??= error
      })
      return answer
    },
  }
  const begun = runner.query({ text: atOneMoment ? "begin isolation level repeatable read, read only" : "begin" })
  // Awaited below, after the work; until then its failure must not count as unheard.
  begun.catch(() => undefined)
  let over = false
  const close = async (how: "commit" | "rollback"): Promise<void> => {
    const result = await runner.query({ text: how })
    over = true
    demandEnd(result, how)
  }
  const commitWith: Tx["commitWith"] = async (ask) => {
    const asked = ask()
    if (!pipelined) await asked
    await failEarly(asked)
    const [answer, committed] = await Promise.allSettled([asked, close("commit")])
    if (answer.status === "rejected") throw answer.reason
    if (committed.status === "rejected") throw committed.reason
    return answer.value
  }
  // The brand exists only for the type checker.
  const tx = { ...queriesOn(runner), client, commitWith } as unknown as Tx
  return {
    tx,
    /** What went wrong, where the error at hand only says that something did before it. */
    causeOf: (error: unknown): unknown => (isAftermath(error) ? first : error),
    /** Not pipelined, a connection is asked one thing at a time. */
    ready: pipelined ? undefined : begun,
    end: async (how: "commit" | "rollback"): Promise<void> => {
      await begun
      if (!over) await close(how)
      else if (how === "rollback") throw new Error("a transaction was refused after it had committed")
    },
    undo: async (): Promise<void> => {
      if (!over) await runner.query({ text: "rollback" })
    },
  }
}

/** How long anything waits here before it ends as an error. */
export type Limits = {
  readonly connectMilliseconds: number
  readonly lockMilliseconds: number
  readonly idleMilliseconds: number
}

/**
 * A free or a new connection, a lock, a transaction whose holder asks nothing more. None limits a statement that works:
 * imports, migrations and reports run long ones.
 */
const usualLimits: Limits = { connectMilliseconds: 10_000, lockMilliseconds: 10_000, idleMilliseconds: 60_000 }

/**
 * How long a connection is silent before the system asks whether the other side is still there. Without it whoever waits
 * for the answer of a host that vanished without a word waits for ever, and soon no connection is left.
 */
const silenceMilliseconds = 10_000

/** Opens a pool; nothing is asked of the server until the first query. */
export const openDatabase = (options: {
  readonly url: string
  readonly maxConnections?: number
  /** Ten seconds for a connection or a lock and a minute of idling within a transaction, unless said. */
  readonly limits?: Limits
  /** Told of connections that the server dropped; without a listener they would end the process. */
  readonly onLost?: (error: Error) => void
}): Database => {
  const limits = options.limits ?? usualLimits
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections ?? 16,
    connectionTimeoutMillis: limits.connectMilliseconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: silenceMilliseconds,
    lock_timeout: limits.lockMilliseconds,
    idle_in_transaction_session_timeout: limits.idleMilliseconds,
  })
  pool.on("error", (error) => options.onLost?.(error))
  // The pool listens to idle connections only: one lost within a transaction would end the process. Its next query throws.
  pool.on("connect", (client) => client.on("error", () => undefined))
  const living = livingOf(pool)
  const transaction: Database["transaction"] = async (work, how) => {
    // pg's own types leave out what pipelining needs.
    const client = (await pool.connect()) as PipelinedClient
    const { tx, ready, end, undo, causeOf } = openTransaction(client, how ?? {})
    let broken: Error | undefined
    try {
      await ready
      const answer = await work(tx)
      await end(isKeptOrValue(answer) ? "commit" : "rollback")
      return answer
    } catch (error) {
      await undo().catch((lost: Error) => {
        broken = lost
      })
      throw causeOf(error)
    } finally {
      client.pipeline = false
      client.release(broken)
    }
  }
  let ended: Promise<void> | undefined
  const close = (): Promise<void> => {
    ended ??= pool.end()
    return ended
  }
  const abandon = async (): Promise<void> => {
    // From here on nobody gets a connection, so that none is opened behind the back of the one that ends them.
    const over = close()
    await endConnections(options.url, [...living])
    await over
  }
  return { ...queriesOn(pool), transaction, pool, close, abandon }
}
