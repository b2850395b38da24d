import { join } from "node:path"
import type { Config } from "@jatidiri/config"
import { hasPostgres, probeDatabase } from "@jatidiri/database"
import { foreseen } from "./foreseen.ts"
import { hasKeys } from "./open-keys.ts"

const howToBegin = ({ mode }: Config): string =>
  mode === "demo"
    ? "`npm start` makes the demo town, `jatidiri migrate` an empty one; JATIDIRI_DATA names another folder"
    : "`jatidiri migrate` makes it; JATIDIRI_DATA or DATABASE_URL name another place"

/** Throws in words where DATABASE_URL is set and nobody answers there. */
export const demandDatabase = async ({ databaseUrl }: Config): Promise<{ readonly isMigrated: boolean }> => {
  if (databaseUrl === undefined) return { isMigrated: false }
  const probe = await probeDatabase(databaseUrl)
  if (!probe.answers) throw foreseen(`the database of DATABASE_URL does not answer: ${probe.why}`)
  return probe
}

/**
 * For commands that read or change what is there: where nothing is yet, a wrong folder would be answered with a new
 * empty office that has nothing wrong with it. Throws in words; makes nothing.
 */
export const demandStanding = async (config: Config): Promise<void> => {
  const { isMigrated } = await demandDatabase(config)
  const missing = [
    ...(hasKeys(config) ? [] : [`no keys in ${config.keysFolder}`]),
    ...(config.databaseUrl !== undefined || hasPostgres(join(config.dataFolder, "postgres"))
      ? []
      : [`no data in ${config.dataFolder}`]),
    ...(config.databaseUrl === undefined || isMigrated ? [] : ["nothing of ours in the database of DATABASE_URL"]),
  ]
  if (missing.length > 0) throw foreseen(`there is no office here yet: ${missing.join(", ")}; ${howToBegin(config)}`)
}
