import { existsSync, readFileSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import { type Setting, settings } from "./settings.ts"

/** Judged and frozen. Folders are absolute; nothing in it is a secret but `databaseUrl`. */
export type Config = {
  readonly mode: "demo" | "office"
  readonly port: number
  readonly host: string
  readonly baseUrl: string
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly postgres: "system" | "embedded" | undefined
  readonly keysFolder: string
  readonly passphraseFile: string
  readonly photosFolder: string | undefined
  readonly recoveryWaitSeconds: number
  readonly logLevel: "silent" | "error" | "warn" | "info"
}

type Environment = Readonly<Record<string, string | undefined>>

/** Names of ours that belong to the tests, not to a running system. */
const namesOfTests = new Set(["JATIDIRI_TEST_DATABASE_URL"])

const unknownNames = (environment: Environment): string[] => {
  const known = new Set<string>(Object.values(settings).map(({ name }) => name))
  return Object.keys(environment).filter(
    (name) => name.startsWith("JATIDIRI_") && !known.has(name) && !namesOfTests.has(name),
  )
}

const readSetting = <Value>(setting: Setting<Value>, environment: Environment, wrongs: string[]): Value | undefined => {
  const text = environment[setting.name]
  if (text === undefined) return setting.otherwise
  const judged = setting.judge(text)
  if ("value" in judged) return judged.value
  wrongs.push(`${setting.name} ${judged.wrong}`)
  return undefined
}

/** An empty file, left by a full disk, would have the driver guess a server of its own. */
const readDatabaseUrl = (file: string, wrongs: string[]): string | undefined => {
  const isFile = existsSync(file) && statSync(file).isFile()
  const url = isFile ? readFileSync(file, "utf8").trim() : ""
  if (url !== "") return url
  wrongs.push(`${settings.databaseUrlFile.name}: ${isFile ? "the file is empty" : "there is no such file"}`)
  return undefined
}

/** Three days give a person time to see the notice; a demo's visitor does not stay that long. */
const usualRecoveryWaitSeconds = { office: 72 * 3_600, demo: 60 } as const

/** Less, and nobody who sleeps or works sees in time that somebody has begun to bind another phone with his paper. */
const leastRecoveryWaitSeconds = 86_400

const readAll = (environment: Environment, wrongs: string[]) => {
  const read = <Value>(setting: Setting<Value>) => readSetting(setting, environment, wrongs)
  const dataFolder = resolve(read(settings.dataFolder) ?? "")
  const port = read(settings.port) ?? 0
  const file = read(settings.databaseUrlFile)
  const photos = read(settings.photosFolder)
  const mode = read<"demo" | "office">(settings.mode) ?? "demo"
  return {
    mode,
    port,
    host: read(settings.host) ?? "",
    baseUrl: read(settings.baseUrl) ?? `http://localhost:${port}`,
    dataFolder,
    databaseUrl: file === undefined ? read(settings.databaseUrl) : readDatabaseUrl(file, wrongs),
    postgres: read<"system" | "embedded">(settings.postgres),
    keysFolder: resolve(read(settings.keysFolder) ?? join(dataFolder, "keys")),
    passphraseFile: resolve(read(settings.passphraseFile) ?? join(dataFolder, "keys-passphrase")),
    photosFolder: photos === undefined ? undefined : resolve(photos),
    recoveryWaitSeconds: read<number>(settings.recoveryWaitSeconds) ?? usualRecoveryWaitSeconds[mode],
    logLevel: read<Config["logLevel"]>(settings.logLevel) ?? "warn",
  }
}

/**
 * The configuration of this process, or every reason why it is none, one per line in `because`. Outside the demo the
 * origin and the keys must be named and there.
 */
export const readConfig = (environment: Environment): Result<Config, "config-wrong"> => {
  const wrongs = unknownNames(environment).map((name) => `${name} is not a setting`)
  const config: Config = readAll(environment, wrongs)
  if (config.mode === "office") {
    if (environment[settings.baseUrl.name] === undefined)
      wrongs.push(`${settings.baseUrl.name} must be set for an office`)
    if (config.recoveryWaitSeconds < leastRecoveryWaitSeconds)
      wrongs.push(`${settings.recoveryWaitSeconds.name} must be at least a day (86400) for an office`)
    for (const needed of [config.keysFolder, config.passphraseFile]) {
      if (!existsSync(needed)) wrongs.push(`${needed} is missing; \`jatidiri keys init\` makes it`)
    }
  }
  return wrongs.length === 0 ? accept(Object.freeze(config)) : refuse("config-wrong", wrongs.join("\n"))
}
