import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { type Account, accountForPostgres, canEnter } from "./account.ts"

/** Where one server lives, and under whose account. */
export type Place = {
  readonly data: string
  readonly sockets: string
  readonly password: string
  readonly account: Account
}

export const user = "jatidiri"

const markOf = (wanted: string): string => createHash("sha256").update(wanted).digest("hex").slice(0, 12)

/** Where root's server lives when the account that root lends it cannot reach the wanted place. */
const farHomeOf = (wanted: string): string => `/var/lib/jatidiri/${markOf(wanted)}`

export const placeFor = (folder: string): Place => {
  const account = accountForPostgres()
  const wanted = resolve(folder)
  const mark = markOf(wanted)
  mkdirSync(dirname(wanted), { recursive: true })
  const home = canEnter(dirname(wanted), account) ? wanted : farHomeOf(wanted)
  return { data: join(home, "data"), sockets: `/tmp/jatidiri-${mark}`, password: join(home, "password"), account }
}

/** Whether a server was ever made for this folder; makes nothing itself. */
export const hasPostgres = (folder: string): boolean => {
  const wanted = resolve(folder)
  return [wanted, farHomeOf(wanted)].some((home) => existsSync(join(home, "data")))
}

export const urlOf = (place: Place, database: string): string => {
  const password = readFileSync(place.password, "utf8").trim()
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(place.sockets)}`
}
