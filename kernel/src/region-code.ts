import type { Branded } from "./brand.ts"
import { accept, type Result, refuse } from "./result.ts"

/**
 * A code of the Ministry of Home Affairs: province `PP`, regency `PP.KK`, district `PP.KK.CC` or village
 * `PP.KK.CC.DDDD`. Always text: as a number `71.10` becomes `71.1`, another place. Kabupaten are 01–69 and kota 71–99;
 * villages 1xxx are kelurahan, 2xxx desa and 3xxx desa adat.
 */
export type RegionCode = Branded<"RegionCode">
export type RegionCodeRefusal =
  | "not-a-region-code"
  | "no-such-province"
  | "no-such-regency"
  | "no-such-district"
  | "no-such-village"
export const regionLevels = ["province", "regency", "district", "village"] as const
export type RegionLevel = (typeof regionLevels)[number]
export type RegionKind = "provinsi" | "kabupaten" | "kota" | "kecamatan" | "kelurahan" | "desa" | "desa-adat"

const shape = /^(\d{2})(?:\.(\d{2})(?:\.(\d{2})(?:\.(\d{4}))?)?)?$/
const lengths: Readonly<Record<RegionLevel, number>> = { province: 2, regency: 5, district: 8, village: 13 }

/** Judges the shape and the ranges; whether a region of that code exists is the register's knowledge. */
export const parseRegionCode = (text: string): Result<RegionCode, RegionCodeRefusal> => {
  const match = shape.exec(text)
  if (match === null) return refuse("not-a-region-code")
  const [, province, regency, district, village] = match
  if (province === undefined || province < "11") return refuse("no-such-province")
  if (regency === "00" || regency === "70") return refuse("no-such-regency")
  if (district === "00") return refuse("no-such-district")
  if (village !== undefined && !/^[123](?!000)/.test(village)) return refuse("no-such-village")
  return accept(text as RegionCode)
}

export const regionLevel = (code: RegionCode): RegionLevel =>
  regionLevels.find((level) => lengths[level] === code.length) ?? "province"

/** The region above, nothing above a province. */
export const regionParent = (code: RegionCode): RegionCode | undefined => {
  const end = code.lastIndexOf(".")
  return end < 0 ? undefined : (code.slice(0, end) as RegionCode)
}

/** The part of the code for that level, nothing when the code stops above it. */
export const regionAt = (code: RegionCode, level: RegionLevel): RegionCode | undefined =>
  code.length < lengths[level] ? undefined : (code.slice(0, lengths[level]) as RegionCode)

/** True for the region itself and for all below it; compares whole parts, so `71.10` is not within `71.1…`. */
export const isWithin = (code: RegionCode, outer: RegionCode): boolean => code === outer || code.startsWith(`${outer}.`)

export const regionKind = (code: RegionCode): RegionKind => {
  const level = regionLevel(code)
  if (level === "province") return "provinsi"
  if (level === "regency") return code.charAt(3) >= "7" ? "kota" : "kabupaten"
  if (level === "district") return "kecamatan"
  const first = code.charAt(9)
  return first === "1" ? "kelurahan" : first === "2" ? "desa" : "desa-adat"
}
