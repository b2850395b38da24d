import pg from "pg"

/** How long the database is given to end what it was told to end. */
const patienceMilliseconds = 5000

/** The pool's connections, by the numbers that the database knows them by. */
export const livingOf = (pool: pg.Pool): ReadonlySet<number> => {
  const living = new Set<number>()
  const numberOf = (client: pg.PoolClient): number | undefined =>
    // pg keeps it on every client; its types leave it out.
    (client as pg.PoolClient & { readonly processID?: number }).processID
  pool.on("connect", (client) => {
    const number = numberOf(client)
    if (number !== undefined) living.add(number)
  })
  pool.on("remove", (client) => {
    const number = numberOf(client)
    if (number !== undefined) living.delete(number)
  })
  return living
}

/**
 * A socket that closes is noticed by the database only when its statement is done, so it is told. Everybody may end the
 * connections of his own account.
 */
export const endConnections = async (url: string, numbers: readonly number[]): Promise<void> => {
  if (numbers.length === 0) return
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patienceMilliseconds })
  await client.connect()
  try {
    await client.query("select pg_terminate_backend(pid, $2) from unnest($1::int[]) as pid", [
      numbers,
      patienceMilliseconds,
    ])
  } finally {
    await client.end()
  }
}
