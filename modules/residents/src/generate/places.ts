import { parseRegionCode, type RegionCode } from "@jatidiri/kernel"
import { getDistricts, getRegencies, getVillages } from "idn-area-data"

/** Where invented people live, and every district where some of them were first registered. */
export type Places = {
  readonly regency: RegionCode
  readonly regencyName: string
  readonly villages: readonly [RegionCode, ...RegionCode[]]
  /** The regency's own districts. */
  readonly homeDistricts: readonly string[]
  /** All other districts of the country. */
  readonly otherDistricts: readonly string[]
  /** Names of regencies by code, for places of birth. */
  readonly regencyNames: ReadonlyMap<string, string>
}

const bare = (name: string): string =>
  name
    .replace(/^(Kabupaten|Kota)( Administrasi)? /, "")
    .toUpperCase()
    .replaceAll(",", " ")

export const isRegency = async (code: string): Promise<boolean> =>
  (await getRegencies()).some((each) => each.code === code)

/** Throws when the code is no regency of the list: the command line judges it before. */
export const placesOf = async (regency: string): Promise<Places> => {
  const code = parseRegionCode(regency)
  const [regencies, districts, villages] = await Promise.all([getRegencies(), getDistricts(), getVillages()])
  const regencyNames = new Map(regencies.map((each) => [each.code, bare(each.name)]))
  const [first, ...rest] = villages.map((each) => each.code).filter((each) => each.startsWith(`${regency}.`))
  const regencyName = regencyNames.get(regency)
  if (!code.ok || first === undefined || regencyName === undefined) throw new Error("there is no such regency")
  const codes = districts.map((each) => each.code)
  return {
    regency: code.value,
    regencyName,
    villages: [first, ...rest] as [RegionCode, ...RegionCode[]], // codes of the list, which a test judges
    homeDistricts: codes.filter((each) => each.startsWith(`${regency}.`)),
    otherDistricts: codes.filter((each) => !each.startsWith(`${regency}.`)),
    regencyNames,
  }
}
