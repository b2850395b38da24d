import { setTimeout as wait } from "node:timers/promises"
import { type Database, openDatabase, startPostgres } from "@jatidiri/database"
import { demandDurable } from "../rig/durable.ts"

/** A durable PostgreSQL that may be hurt. */
export type HurtPostgres = {
  readonly url: string
  /** Ends connections of others, each with this likelihood; what they were doing is rolled back. */
  killBackends(share: number): Promise<void>
  /** An immediate shutdown, as by a fallen plug, and a new start that recovers from the log. */
  crash(): Promise<void>
  stop(): Promise<void>
}

const postmaster = "select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int as id"
const kill = `select pg_terminate_backend(pid) from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid() and random() < $1`

const isAlive = (id: number): boolean => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

export const openHurtPostgres = async (folder: string): Promise<HurtPostgres> => {
  let running = await startPostgres({ folder })
  const { url } = running
  await demandDurable(url)
  const asked = async <Answer>(ask: (database: Database) => Promise<Answer>): Promise<Answer> => {
    const database = openDatabase({ url, maxConnections: 1 })
    return ask(database).finally(() => database.close())
  }
  return {
    url,
    killBackends: async (share) => {
      await asked((database) => database.raw(kill, [share]))
    },
    crash: async () => {
      const [row] = await asked((database) => database.raw<{ id: number }>(postmaster))
      if (row === undefined) throw new Error("PostgreSQL does not say who it is")
      process.kill(row.id, "SIGQUIT")
      while (isAlive(row.id)) await wait(10)
      running = await startPostgres({ folder })
    },
    stop: () => running.stop(),
  }
}
