import { spawn } from "node:child_process"
import { chmodSync, closeSync, existsSync, openSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { type Place, urlOf } from "./place.ts"
import { claimSocketFolder, leaveSocketFolder } from "./socket-folder.ts"

const patienceMilliseconds = 30_000

/** What PostgreSQL adds to an error are the values at fault and the statement: its log is not for people's numbers. */
const ownSettings = [
  "listen_addresses=",
  "log_error_verbosity=terse",
  "log_min_error_statement=panic",
  "shared_buffers=256MB",
  "max_wal_size=4GB",
  "wal_compression=on",
]

const openLog = (place: Place): number => {
  const file = join(dirname(place.data), "postgres.log")
  const log = openSync(file, "a", 0o600)
  chmodSync(file, 0o600)
  return log
}

/** Asks a server of this place, if there is one. */
export const answers = async (place: Place): Promise<boolean> => {
  if (!existsSync(place.password)) return false
  const client = new pg.Client({ connectionString: urlOf(place, "postgres") })
  client.on("error", () => undefined)
  try {
    await client.connect()
    await client.query("select 1")
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Starts a server and waits until it answers. */
export const launchServer = async (bin: string, place: Place, settings: readonly string[]): Promise<void> => {
  await claimSocketFolder(place.sockets, place.account)
  const log = openLog(place)
  const child = spawn(
    join(bin, "postgres"),
    ["-D", place.data, "-k", place.sockets, ...[...ownSettings, ...settings].flatMap((setting) => ["-c", setting])],
    { ...place.account, cwd: "/", detached: true, stdio: ["ignore", log, log] },
  )
  closeSync(log)
  let ended = false
  for (const event of ["exit", "error"]) {
    child.once(event, () => {
      ended = true
    })
  }
  child.unref()
  const until = Date.now() + patienceMilliseconds
  while (!(await answers(place))) {
    if (ended) throw new Error(`PostgreSQL stopped at once; see ${join(dirname(place.data), "postgres.log")}`)
    if (Date.now() > until) {
      child.kill("SIGINT")
      throw new Error("PostgreSQL did not answer in time")
    }
    await wait(25)
  }
}

export const ensureDatabase = async (place: Place, name: string): Promise<void> => {
  const client = new pg.Client({ connectionString: urlOf(place, "postgres") })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

const othersAreConnected = async (place: Place): Promise<boolean> => {
  const client = new pg.Client({ connectionString: urlOf(place, "postgres") })
  await client.connect()
  try {
    const { rows } = await client.query(
      "select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    )
    return rows.length > 0
  } finally {
    await client.end()
  }
}

const processIdOf = (place: Place): number | undefined => {
  const file = join(place.data, "postmaster.pid")
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) : undefined
}

/** Unless somebody else still uses it. */
export const stopServer = async (place: Place): Promise<void> => {
  if (!(await answers(place)) || (await othersAreConnected(place))) return
  const id = processIdOf(place)
  if (id === undefined) return
  process.kill(id, "SIGINT")
  const until = Date.now() + patienceMilliseconds
  while (processIdOf(place) !== undefined && Date.now() < until) await wait(25)
  await leaveSocketFolder(place.sockets)
}
