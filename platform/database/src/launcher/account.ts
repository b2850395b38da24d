import { execFileSync } from "node:child_process"
import { statSync } from "node:fs"
import { dirname, resolve } from "node:path"

/** PostgreSQL refuses to run as root, so root lends it the account `nobody`; everybody else is himself. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

const idOf = (flag: "-u" | "-g"): number => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }).trim())

export const accountForPostgres = (): Account =>
  process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : undefined

const worldMayEnter = 0o001

/** False when some folder on the way lets only its owner in, such as root's home. */
export const canEnter = (folder: string, account: Account): boolean => {
  if (account === undefined) return true
  for (let at = resolve(folder); ; at = dirname(at)) {
    const { mode, uid } = statSync(at)
    if (uid !== account.uid && (mode & worldMayEnter) === 0) return false
    if (at === dirname(at)) return true
  }
}
