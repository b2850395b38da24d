import { randomUUID } from "node:crypto"
import { link, readFile, rm, writeFile } from "node:fs/promises"
import { setTimeout as wait } from "node:timers/promises"

const patienceMilliseconds = 120_000
const lookAgainMilliseconds = 50

const isAlive = (processId: number): boolean => {
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return (error as NodeJS.ErrnoException).code === "EPERM"
  }
}

/** The lock is a link to a file that was whole before: nobody ever reads half of a process id. */
const take = async (lock: string, mine: string): Promise<boolean> => {
  try {
    await link(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
    return false
  }
}

/** Whose lock it is, if he died holding it; a second look makes sure that nobody has taken it over meanwhile. */
const takeAway = async (lock: string): Promise<void> => {
  const owner = async () => Number(await readFile(lock, "utf8").catch(() => "0"))
  const dead = await owner()
  if (dead === 0 || isAlive(dead)) return
  await wait(lookAgainMilliseconds)
  if ((await owner()) === dead) await rm(lock, { force: true })
}

/**
 * Lets one process of this machine at a time do this work; the others wait. A lock whose owner was killed is taken
 * away. Throws after two minutes of waiting.
 */
export const oneAtATime = async <Answer>(lock: string, work: () => Promise<Answer>): Promise<Answer> => {
  const mine = `${lock}.${randomUUID()}`
  await writeFile(mine, String(process.pid), { mode: 0o600 })
  const until = Date.now() + patienceMilliseconds
  try {
    while (!(await take(lock, mine))) {
      if (Date.now() > until) throw new Error(`another process has been starting for two minutes; see ${lock}`)
      await takeAway(lock)
      await wait(lookAgainMilliseconds)
    }
    try {
      return await work()
    } finally {
      await rm(lock, { force: true })
    }
  } finally {
    await rm(mine, { force: true })
  }
}
