import { spawnSync } from "node:child_process"
import { randomBytes } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, chown, cp, mkdir, rm, writeFile } from "node:fs/promises"
import { basename, dirname, join } from "node:path"
import { type Account, canEnter } from "./account.ts"
import { type Binaries, isEmpty, packageRoot } from "./find-binaries.ts"
import { type Place, user } from "./place.ts"

const giveTo = async (path: string, account: Account): Promise<void> => {
  if (account !== undefined) await chown(path, account.uid, account.gid)
}

/** Binaries inside a folder that only root may enter are copied to where the server's account reaches them. */
export const reachable = async (binaries: Binaries, place: Place): Promise<string> => {
  if (canEnter(binaries.folder, place.account)) return binaries.folder
  const copy = join(dirname(place.data), "native")
  if (!existsSync(join(copy, "bin", "postgres"))) {
    await rm(copy, { recursive: true, force: true })
    await cp(packageRoot(binaries), copy, { recursive: true, verbatimSymlinks: false })
  }
  return join(copy, basename(binaries.folder))
}

/** Makes the data folder unless it is there; only the owner may read it. */
export const prepareCluster = async (bin: string, place: Place): Promise<void> => {
  await mkdir(dirname(place.data), { recursive: true })
  await chmod(dirname(place.data), 0o755)
  await mkdir(place.data, { recursive: true, mode: 0o700 })
  await giveTo(place.data, place.account)
  if (!(await isEmpty(place.data))) return
  await writeFile(place.password, randomBytes(24).toString("base64url"), { mode: 0o600 })
  await giveTo(place.password, place.account)
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", place.data, "-U", user, "-A", "scram-sha-256", `--pwfile=${place.password}`, "-E", "UTF8", "--locale=C"],
    { ...place.account, cwd: "/", encoding: "utf8" },
  )
  if (made.status !== 0) {
    await rm(place.data, { recursive: true, force: true })
    throw new Error(`initdb failed: ${made.stderr}`)
  }
}
