import { spawnSync } from "node:child_process"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** The apps as they stand here; nothing to do when they are built already. */
export const buildApps = (): void => {
  const { status } = spawnSync(process.execPath, [join(root, "tools/build.ts")], { cwd: root, stdio: ["ignore", 2, 2] })
  if (status !== 0) throw new Error("the apps were not built")
}
