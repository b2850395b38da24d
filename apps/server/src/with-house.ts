import { mkdir } from "node:fs/promises"
import { join } from "node:path"
import type { Config } from "@jatidiri/config"
import { migrate, openDatabase, startPostgres } from "@jatidiri/database"
import { makeLog } from "@jatidiri/telemetry"
import type { Base } from "./base.ts"
import { type Composed, compose } from "./compose.ts"
import { foreseen } from "./foreseen.ts"
import { openKeys } from "./open-keys.ts"
import { demandDatabase, demandStanding } from "./standing.ts"

export type House = {
  readonly base: Base
  readonly rooms: Composed["rooms"]
  readonly composed: Composed
  /** The migrations that this opening applied. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

/** What the launcher throws is said for the operator; anything else is a bug and keeps its stack. */
const startInWords = (options: Parameters<typeof startPostgres>[0]) =>
  startPostgres(options).catch((error: unknown) => {
    throw error instanceof Error && error.constructor === Error ? foreseen(error.message, error) : error
  })

/** Opens everything but the front door: keys, PostgreSQL, schemas, rooms. */
export const openHouse = async (
  config: Config,
  onProgress: (words: string) => void = () => undefined,
): Promise<House> => {
  await demandDatabase(config)
  await mkdir(config.dataFolder, { recursive: true })
  const log = makeLog(config.logLevel)
  const keys = await openKeys(config, new Date())
  onProgress("PostgreSQL …")
  const postgres = await startInWords({
    folder: join(config.dataFolder, "postgres"),
    url: config.databaseUrl,
    only: config.postgres,
  })
  const database = openDatabase({ url: postgres.url, onLost: (error) => log.broken("database.lost", error) })
  const close = async () => {
    await database.close()
    await postgres.stop()
  }
  try {
    const base: Base = { config, database, keys, now: () => new Date(), log }
    const composed = compose(base)
    const migrated = await migrate(database, composed.migrations)
    if (migrated.length > 0) onProgress(`schema: ${migrated.length} migrations`)
    return { base, rooms: composed.rooms, composed, migrated, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** For commands: the house while the work lasts. */
export const withHouse = async <Answer>(config: Config, work: (house: House) => Promise<Answer>): Promise<Answer> => {
  const house = await openHouse(config)
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}

/** The same where an office stands already; elsewhere it throws in words and makes nothing. */
export const withStandingHouse: typeof withHouse = async (config, work) => {
  await demandStanding(config)
  return withHouse(config, work)
}
