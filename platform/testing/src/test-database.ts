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
