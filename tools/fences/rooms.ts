import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Rooms } from "./trespasses.ts"

const roomFolders = (root: string): string[] => [
  "kernel",
  ...["protocols", "platform", "modules", "apps"].flatMap((floor) =>
    readdirSync(join(root, floor)).map((name) => `${floor}/${name}`),
  ),
]

/** The rooms that stand in the checkout, by the name in their package.json. */
export const findRooms = (root: string): Rooms => {
  const rooms = new Map<string, string>()
  for (const folder of roomFolders(root)) {
    const file = join(root, folder, "package.json")
    if (!existsSync(file)) continue
    const { name } = JSON.parse(readFileSync(file, "utf8")) as { name: string }
    rooms.set(name, folder)
  }
  return rooms
}

/** Files that git knows or would add, below the five floors. */
export const findFiles = (root: string): string[] =>
  execFileSync("git", ["ls-files", "-co", "--exclude-standard"], { cwd: root, encoding: "utf8" })
    .split("\n")
    .filter((file) => /^(kernel|protocols|platform|modules|apps)\//.test(file) && existsSync(join(root, file)))

/** Of those the source texts. */
export const findSources = (root: string): string[] => findFiles(root).filter((file) => /\.(ts|tsx|sql)$/.test(file))
