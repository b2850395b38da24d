import pg from "pg"

/** What one short visit to a database found. */
export type Probe =
  | { readonly answers: true; readonly major: number; readonly isMigrated: boolean }
  | { readonly answers: false; readonly why: string }

const patienceMilliseconds = 3000
const question = `select current_setting('server_version_num')::int as version,
  to_regclass('jatidiri.migrations') is not null as "isMigrated"`

const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nobody listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host cannot be looked up",
  ENOENT: "there is no such socket",
  ERR_INVALID_URL: "it is no address such as postgres://user:password@host/database",
  "28P01": "it refuses the user or the password",
  "28000": "it refuses the user",
  "3D000": "it has no database of that name",
  "53300": "all of its connections are taken",
  "57P03": "it is starting or stopping",
}

/** Never the message: it may repeat the address with its password. */
const wordsOf = (error: unknown): string => {
  const code = String((error as { code?: unknown } | undefined)?.code ?? "")
  if (words[code] !== undefined) return words[code]
  return code === "" ? "no answer of a PostgreSQL in time" : `it failed with ${code}`
}

const ask = async (client: pg.Client): Promise<Probe> => {
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number; isMigrated: boolean }>(question)
    const [row] = rows
    return { answers: true, major: Math.floor((row?.version ?? 0) / 10_000), isMigrated: row?.isMigrated === true }
  } catch (error) {
    return { answers: false, why: wordsOf(error) }
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Connects once, changes nothing, and says in words why it could not. */
export const probeDatabase = async (url: string): Promise<Probe> => {
  try {
    const limits = { connectionTimeoutMillis: patienceMilliseconds, query_timeout: patienceMilliseconds }
    const client = new pg.Client({ connectionString: url, ...limits })
    client.on("error", () => undefined)
    return await ask(client)
  } catch (error) {
    return { answers: false, why: wordsOf(error) }
  }
}
