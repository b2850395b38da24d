import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { type Certified, makeLeaf, makeRoot, type Subject } from "./certificates.ts"
import { keyRoles, secretNames } from "./roles.ts"

const onlyOwner = { mode: 0o600 }

const writeCertified = async (folder: string, name: string, made: Certified, passphrase: string): Promise<void> => {
  const pem = made.key.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
  await writeFile(join(folder, `${name}.key.pem`), pem, onlyOwner)
  await writeFile(join(folder, `${name}.cert.pem`), made.certificate.toString("pem"), onlyOwner)
}

const makeAll = async (folder: string, subject: Subject, now: Date, passphrase: string): Promise<void> => {
  const root = await makeRoot(subject, now)
  await writeCertified(folder, "root", root, passphrase)
  for (const role of keyRoles) await writeCertified(folder, role, await makeLeaf(root, subject, role, now), passphrase)
  for (const name of secretNames) await writeFile(join(folder, `${name}.secret`), randomBytes(32), onlyOwner)
}

/** The system renames a folder onto an empty one only: of two that come at once, one is first. */
const takePlace = async (unfinished: string, folder: string): Promise<boolean> => {
  try {
    await rename(unfinished, folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === "ENOTEMPTY" || code === "EEXIST") return false
    throw error
  }
}

/**
 * Makes root, signers with their v3 chains, and secrets in a new folder (mode 0700, private keys encrypted under the
 * passphrase). A folder that already holds keys is left as it is and `false` is given: keys are never overwritten.
 * The folder appears whole or not at all, and of several that make it at once one is made.
 */
export const initKeys = async (options: {
  readonly folder: string
  readonly subject: Subject
  readonly passphrase: string
  readonly now: Date
}): Promise<boolean> => {
  if (existsSync(options.folder) && (await readdir(options.folder)).length > 0) return false
  await mkdir(dirname(options.folder), { recursive: true })
  const unfinished = await mkdtemp(`${options.folder}.unfinished-`)
  try {
    await makeAll(unfinished, options.subject, options.now, options.passphrase)
    return await takePlace(unfinished, options.folder)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}
