import { setTimeout as wait } from "node:timers/promises"
import type { Database } from "@jatidiri/database"

const lockNumber = 7_414_200
/** A server needs a moment to notice that a killed import's connection is gone. */
const tries = 15
const pauseMilliseconds = 200

type Asker = { query(text: string, values: unknown[]): Promise<{ rows: { mine?: boolean }[] }> }

const takeLock = async (client: Asker): Promise<boolean> => {
  for (let left = tries; left > 0; left--) {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as mine", [lockNumber])
    if (rows[0]?.mine === true) return true
    await wait(pauseMilliseconds)
  }
  return false
}

/**
 * Runs the work while no other import can run, in this process or another; nothing when one does. The lock ends with
 * its connection, so a killed import leaves none behind.
 */
export const whileAlone = async <Answer>(
  database: Database,
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer } | undefined> => {
  const client = await database.pool.connect()
  try {
    if (!(await takeLock(client))) return undefined
    try {
      return { answer: await work() }
    } finally {
      await client.query("select pg_advisory_unlock($1)", [lockNumber])
    }
  } finally {
    client.release()
  }
}
