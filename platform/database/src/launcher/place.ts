import { createHash } from "node:crypto"
import { mkdirSync, readFileSync } from "node:fs"
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

export const placeFor = (folder: string): Place => {
  const account = accountForPostgres()
  const wanted = resolve(folder)
  const mark = createHash("sha256").update(wanted).digest("hex").slice(0, 12)
  mkdirSync(dirname(wanted), { recursive: true })
  const home = canEnter(dirname(wanted), account) ? wanted : `/var/lib/jatidiri/${mark}`
  return { data: join(home, "data"), sockets: `/tmp/jatidiri-${mark}`, password: join(home, "password"), account }
}

export const urlOf = (place: Place, database: string): string => {
  const password = readFileSync(place.password, "utf8").trim()
  return `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(place.sockets)}`
}
