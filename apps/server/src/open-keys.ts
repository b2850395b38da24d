import { randomBytes } from "node:crypto"
import { existsSync, readdirSync } from "node:fs"
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import type { Config } from "@jatidiri/config"
import { demoOrganisation, initKeys, type Keys, loadKeys } from "@jatidiri/keys"
import { foreseen } from "./foreseen.ts"

const readPassphrase = async (config: Config): Promise<string> => (await readFile(config.passphraseFile, "utf8")).trim()

/** Of two starts at once one makes the file, and the other reads it whole. */
const makePassphrase = async (file: string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true })
  const unfinished = `${file}.${randomBytes(6).toString("hex")}`
  await writeFile(unfinished, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  try {
    await link(unfinished, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error
  } finally {
    await rm(unfinished)
  }
}

/** The passphrase file, made with mode 0600 when it is missing. Only where keys are made anew is this called. */
export const ensurePassphrase = async (config: Config): Promise<string> => {
  if (!existsSync(config.passphraseFile)) await makePassphrase(config.passphraseFile)
  return readPassphrase(config)
}

/** Whether something lies in the keys folder; what is never made anew. */
export const hasKeys = ({ keysFolder }: Config): boolean => existsSync(keysFolder) && readdirSync(keysFolder).length > 0

const demoSubject = (config: Config) => ({
  organisation: demoOrganisation,
  country: "ID",
  issuerUrl: config.baseUrl,
})

/** Of OpenSSL, of the file system, and our own, whose messages are words already. */
const wordsOf = (error: unknown): string => {
  const { code, path, message } = error as NodeJS.ErrnoException
  if (code === "ENOENT") return `${path} is missing`
  if (code === "EACCES") return `${path} may not be read by this account`
  if (code?.startsWith("ERR_OSSL") === true) return "the passphrase does not open them, or a file of theirs is damaged"
  return message
}

/** Opens the keys that are there, as every start does; makes none. Throws in words for the operator. */
export const openStandingKeys = async (config: Config): Promise<Keys> => {
  const keys = await readPassphrase(config)
    .then((passphrase) => loadKeys(config.keysFolder, passphrase))
    .catch((error: unknown) => {
      throw foreseen(`the keys cannot be opened: ${wordsOf(error)}`, error)
    })
  if (config.mode === "office" && keys.demo)
    throw foreseen("these keys were made for the demo; an office needs its own: `jatidiri keys init`")
  return keys
}

/** The keys of this house. The demo makes its own where there are none, marked as such; an office's must be there. */
export const openKeys = async (config: Config, now: Date): Promise<Keys> => {
  // A passphrase made anew beside older keys would open nothing.
  if (config.mode === "demo" && !hasKeys(config)) {
    const passphrase = await ensurePassphrase(config)
    await initKeys({ folder: config.keysFolder, subject: demoSubject(config), passphrase, now })
  }
  return openStandingKeys(config)
}
