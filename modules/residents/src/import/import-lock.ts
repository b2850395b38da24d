import { setTimeout as wait } from "node:timers/promises"
import type { Database } from "@jatidiri/database"
import { tryLock, unlock } from "../store/session.ts"

const lockNumber = 7_414_200
/** The lock, a transaction or lane, and beside it another lane or the rejected lines: fewer would wait for one another. */
const leastConnections = 3
/** A server needs a moment to notice that a killed import's connection is gone. */
const tries = 15
const pauseMilliseconds = 200

type Asker = { query(text: string, values: unknown[]): Promise<{ rows: { mine?: boolean }[] }> }

const takeLock = async (client: Asker): Promise<boolean> => {
  for (let left = tries; left > 0; left--) {
    const { rows } = await client.query(tryLock, [lockNumber])
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
  if ((database.pool.options.max ?? leastConnections) < leastConnections)
    throw new Error(`an import needs ${leastConnections} connections to the database`)
  const client = await database.pool.connect()
  try {
    if (!(await takeLock(client))) return undefined
    try {
      return { answer: await work() }
    } finally {
      await client.query(unlock, [lockNumber])
    }
  } finally {
    client.release()
  }
}
