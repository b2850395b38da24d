import type { Result } from "@jatidiri/kernel"
import pg from "pg"
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
export type Tx = Queries & { readonly [inTransaction]: true; readonly client: pg.PoolClient }

export type Database = Queries & {
  /**
   * One promise decides: a value commits; a throw or a refusal rolls back, unless the refusal is `kept`. `pipelined`
   * sends each statement as it is asked, without waiting for the answers to earlier ones: `begin` goes out with the
   * first, and those asked together in one packet. Not for COPY and cursors, which need the connection to themselves.
   */
  transaction<Answer>(work: (tx: Tx) => Promise<Answer>, how?: { readonly pipelined?: boolean }): Promise<Answer>
  readonly pool: pg.Pool
  close(): Promise<void>
}

type Runner = { query(config: { name?: string; text: string; values: unknown[] }): Promise<pg.QueryResult> }

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

type Pipelining = pg.PoolClient & {
  // Members of pg's client that its types leave out: the mode, and the socket underneath.
  pipeline: boolean
  readonly connection: { readonly stream: { cork(): void; uncork(): void } }
}

/** A runner that lets everything asked in the same turn of the event loop leave in one packet. */
const pipelinedOn = (client: Pipelining): Runner => {
  const { stream } = client.connection
  let held = false
  const letGo = () => {
    held = false
    stream.uncork()
  }
  return {
    query: (config) => {
      if (!held) {
        held = true
        stream.cork()
        process.nextTick(letGo)
      }
      return client.query(config)
    },
  }
}

const begin = { name: "database.begin", text: "begin", values: [] }

const startPipelined = (client: Pipelining): { begun: Promise<unknown>; runner: Runner } => {
  client.pipeline = true
  const runner = pipelinedOn(client)
  const begun = runner.query(begin)
  // Awaited below, after the work; until then its failure must not count as unheard.
  begun.catch(() => undefined)
  return { begun, runner }
}

/** PostgreSQL answers the commit of a transaction that an error broke with a rollback: that must not pass as done. */
const end = async (client: pg.PoolClient, how: "commit" | "rollback"): Promise<void> => {
  const { command } = await client.query(how)
  if (command !== how.toUpperCase()) throw new Error(`the transaction was broken before its ${how}`)
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
    lock_timeout: limits.lockMilliseconds,
    idle_in_transaction_session_timeout: limits.idleMilliseconds,
  })
  pool.on("error", (error) => options.onLost?.(error))
  // The pool listens to idle connections only: one lost within a transaction would end the process. Its next query throws.
  pool.on("connect", (client) => client.on("error", () => undefined))
  const transaction: Database["transaction"] = async (work, how) => {
    const client = (await pool.connect()) as Pipelining
    let broken: Error | undefined
    try {
      const { begun, runner } = how?.pipelined
        ? startPipelined(client)
        : { begun: await client.query("begin"), runner: client }
      const answer = await work({ ...queriesOn(runner), client } as unknown as Tx)
      await begun
      await end(client, isKeptOrValue(answer) ? "commit" : "rollback")
      return answer
    } catch (error) {
      await client.query("rollback").catch((lost: Error) => {
        broken = lost
      })
      throw error
    } finally {
      client.pipeline = false
      client.release(broken)
    }
  }
  return { ...queriesOn(pool), transaction, pool, close: () => pool.end() }
}
