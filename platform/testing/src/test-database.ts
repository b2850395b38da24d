import { randomBytes } from "node:crypto"
import { type Database, type Migrations, migrate, openDatabase } from "@jatidiri/database"

/** Set by the global set-up of the tests: a server where databases may be made and dropped. */
export const serverVariable = "JATIDIRI_TEST_DATABASE_URL"

export type TestDatabase = { readonly database: Database; readonly url: string; close(): Promise<void> }

const serverUrl = (): string => {
  const url = process.env[serverVariable]
  if (url === undefined) throw new Error(`${serverVariable} is not set: run the tests with vitest of this repository`)
  return url
}

const withDatabase = (url: string, name: string): string => url.replace(/\/[^/?]+(\?|$)/, `/${name}$1`)

/**
 * Waits until no transaction of another test's database, begun before now, is under way: PostgreSQL counts transactions
 * for the whole server, so what reads up to a snapshot's horizon would otherwise wait for a stranger.
 */
export const outlastStrangers = async (database: Database): Promise<void> => {
  const [now] = await database.raw<{ xid: string }>("select pg_current_xact_id()::xid::text as xid")
  const strangers = `select 1 as older from pg_stat_activity
    where datname is distinct from current_database() and age(backend_xid) > age($1::xid) limit 1`
  while ((await database.raw(strangers, [now?.xid])).length > 0) await new Promise((done) => setTimeout(done, 20))
}

/** A fresh database of its own with the given modules' schemas; `close` drops it. */
export const openTestDatabase = async (
  migrations: readonly Migrations[] = [],
  options: { readonly maxConnections?: number } = {},
): Promise<TestDatabase> => {
  const name = `test_${randomBytes(6).toString("hex")}`
  const server = openDatabase({ url: serverUrl(), maxConnections: 1 })
  await server.raw(`create database ${name}`)
  await server.close()
  const url = withDatabase(serverUrl(), name)
  const database = openDatabase({ url, ...options })
  await migrate(database, migrations)
  const close = async () => {
    await database.close()
    const again = openDatabase({ url: serverUrl(), maxConnections: 1 })
    await again.raw(`drop database if exists ${name} with (force)`)
    await again.close()
  }
  return { database, url, close }
}
