import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { isTest } from "./fences/place.ts"
import { findFiles } from "./fences/rooms.ts"

const isOutside = (file: string): boolean => /\.(sql|md)$/.test(file) || isTest(file)

/** Changes when anything changes that a web app could be built from: scripts, styles, pages, packages. */
export const hashOfSources = (root: string): string => {
  const hash = createHash("sha256")
  for (const file of findFiles(root).filter((name) => !isOutside(name))) {
    hash.update(file).update(readFileSync(join(root, file)))
  }
  return hash.update(readFileSync(join(root, "package-lock.json"))).digest("hex")
}
