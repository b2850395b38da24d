import { createHash } from "node:crypto"
import { parseArgs } from "node:util"
import { parseRegionCode, type RegionCode } from "@jatidiri/kernel"
import type { Role } from "@jatidiri/officers"
import { findRole, powersOf } from "./roles.ts"

export type NewOfficer = {
  readonly name: string
  readonly role: Role
  readonly region: RegionCode
  readonly servicePoint: { readonly id: string; readonly name: string; readonly dailyQuota: number }
}

const mostADay = 1000
/** As long as a mandate can show it; nothing unseen. */
const isShown = (text: string): boolean => /^[^\p{Cc}\p{Cf}]{1,64}$/u.test(text)

/** The same name in the same region is the same service point, whoever names it again. */
const idOf = (region: string, name: string): string =>
  createHash("sha256")
    .update(`service-point:${region}:${name}`)
    .digest("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5")

/** The officer asked for, or in words what is wrong with the call. */
export const readNewOfficer = (args: readonly string[]): NewOfficer | string => {
  const option = { type: "string" } as const
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ name: option, role: option, region: option, "service-point": option },
      quota: { type: "string", default: "50" },
    },
  })
  const [name, place] = [values.name?.trim() ?? "", values["service-point"]?.trim() ?? ""]
  const role = findRole(values.role)
  const region = parseRegionCode(values.region ?? "")
  const dailyQuota = /^\d{1,4}$/.test(values.quota) ? Number(values.quota) : 0
  if (!isShown(name)) return "--name takes the officer's name, up to 64 characters"
  if (role === undefined) return `--role takes one of ${Object.keys(powersOf).join(", ")}`
  if (!region.ok) return "--region takes a code such as 51.71 or 51.71.04"
  if (!isShown(place)) return "--service-point takes the name of the place, up to 64 characters"
  if (dailyQuota < 1 || dailyQuota > mostADay) return `--quota takes activations a day, 1 to ${mostADay}`
  return { name, role, region: region.value, servicePoint: { id: idOf(region.value, place), name: place, dailyQuota } }
}
