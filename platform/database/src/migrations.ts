import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Database, Tx } from "./database.ts"

/** The plain SQL files of one module, in order of their names: `001-….sql`. */
export type Migrations = { readonly module: string; readonly folder: string }

const lockNumber = 7_414_100

const appliedIn = async (tx: Tx, module: string): Promise<Set<string>> =>
  new Set(
    (await tx.raw<{ file: string }>("select file from jatidiri.migrations where module = $1", [module])).map(
      (row) => row.file,
    ),
  )

/**
 * Brings every module's schema up to date in one transaction under one lock, so that two starting processes cannot
 * both migrate. Repeating it changes nothing. Gives the files it applied.
 */
export const migrate = async (database: Database, all: readonly Migrations[]): Promise<string[]> =>
  database.transaction(async (tx) => {
    // Another process may migrate for as long as it takes; only the tables themselves are waited for with the usual patience.
    await tx.raw("set local lock_timeout = 0")
    await tx.raw("select pg_advisory_xact_lock($1)", [lockNumber])
    await tx.raw("set local lock_timeout to default")
    await tx.raw("create schema if not exists jatidiri")
    await tx.raw(
      `create table if not exists jatidiri.migrations
       (module text, file text, applied_at timestamptz not null default now(), primary key (module, file))`,
    )
    const applied: string[] = []
    for (const { module, folder } of all) {
      const known = await appliedIn(tx, module)
      const files = (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort()
      for (const file of files.filter((name) => !known.has(name))) {
        await tx.raw(await readFile(join(folder, file), "utf8"))
        await tx.raw("insert into jatidiri.migrations (module, file) values ($1, $2)", [module, file])
        applied.push(`${module}/${file}`)
      }
    }
    return applied
  })
