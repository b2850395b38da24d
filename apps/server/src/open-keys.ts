import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import type { Config } from "@jatidiri/config"
import { demoOrganisation, initKeys, type Keys, loadKeys } from "@jatidiri/keys"

export const readPassphrase = async (config: Config): Promise<string> =>
  (await readFile(config.passphraseFile, "utf8")).trim()

/** The passphrase file, made with mode 0600 when it is missing. Only `keys init` and the demo call this. */
export const ensurePassphrase = async (config: Config): Promise<string> => {
  if (!existsSync(config.passphraseFile)) {
    await mkdir(dirname(config.passphraseFile), { recursive: true })
    await writeFile(config.passphraseFile, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" })
  }
  return readPassphrase(config)
}

const demoSubject = (config: Config) => ({
  organisation: demoOrganisation,
  country: "ID",
  issuerUrl: config.baseUrl,
})

/** The keys of this house. The demo makes its own, marked as such; an office's must be there. */
export const openKeys = async (config: Config, now: Date): Promise<Keys> => {
  if (config.mode === "demo") {
    const passphrase = await ensurePassphrase(config)
    await initKeys({ folder: config.keysFolder, subject: demoSubject(config), passphrase, now })
  }
  const keys = await loadKeys(config.keysFolder, await readPassphrase(config))
  if (config.mode === "office" && keys.demo)
    throw new Error("these keys were made for the demo; an office needs its own")
  return keys
}
