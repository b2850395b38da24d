import type { Branded } from "./brand.ts"
import { type Day, dayParts } from "./day.ts"
import { parseRegionCode, type RegionCode } from "./region-code.ts"
import { accept, type Result, refuse } from "./result.ts"

/**
 * The population number: 16 digits `PPKKCC DDMMYY XXXX`. District of *first* registration (it never changes on moving),
 * day of birth with 40 added for women, month, year without century, serial from 0001. Invented people carry 0000,
 * which is never issued.
 */
export type Nik = Branded<"Nik">
export type NikRefusal = "not-16-digits" | "no-such-month" | "no-such-day"
export type NikWarning = "unknown-region" | "birth-day-differs" | "sex-differs"
export type Sex = "male" | "female"

/** What a NIK says. The century is not among it: that comes from the biodata. */
export type NikFacts = {
  readonly district: string
  readonly day: number
  readonly month: number
  readonly yearOfCentury: number
  readonly sex: Sex
  readonly serial: string
  readonly isInvented: boolean
}

const shape = /^\d{16}$/
const womenAdd = 40

const isDay = (day: number): boolean => (day >= 1 && day <= 31) || (day >= 1 + womenAdd && day <= 31 + womenAdd)

/** Judges only what no issued NIK can be; the rest are warnings, since biodata is corrected and the NIK is not. */
export const parseNik = (text: string): Result<Nik, NikRefusal> => {
  if (!shape.test(text)) return refuse("not-16-digits")
  const month = Number(text.slice(8, 10))
  if (month < 1 || month > 12) return refuse("no-such-month")
  return isDay(Number(text.slice(6, 8))) ? accept(text as Nik) : refuse("no-such-day")
}

export const nikFacts = (nik: Nik): NikFacts => {
  const day = Number(nik.slice(6, 8))
  const isWoman = day > womenAdd
  return {
    district: `${nik.slice(0, 2)}.${nik.slice(2, 4)}.${nik.slice(4, 6)}`,
    day: isWoman ? day - womenAdd : day,
    month: Number(nik.slice(8, 10)),
    yearOfCentury: Number(nik.slice(10, 12)),
    sex: isWoman ? "female" : "male",
    serial: nik.slice(12),
    isInvented: nik.endsWith("0000"),
  }
}

const differs = (facts: NikFacts, birthDay: Day): boolean => {
  const { year, month, day } = dayParts(birthDay)
  return facts.day !== day || facts.month !== month || facts.yearOfCentury !== year % 100
}

/**
 * What an officer may want to look at. `isKnownDistrict` says whether a district of that code exists or existed; without
 * it only the code's shape is judged. Nothing of this makes a NIK wrong.
 */
export const nikWarnings = (
  nik: Nik,
  biodata: { readonly birthDay?: Day; readonly sex?: Sex; readonly isKnownDistrict?: (code: RegionCode) => boolean },
): NikWarning[] => {
  const facts = nikFacts(nik)
  const district = parseRegionCode(facts.district)
  const isKnown = district.ok && (biodata.isKnownDistrict?.(district.value) ?? true)
  const warnings: NikWarning[] = isKnown ? [] : ["unknown-region"]
  if (biodata.birthDay !== undefined && differs(facts, biodata.birthDay)) warnings.push("birth-day-differs")
  if (biodata.sex !== undefined && facts.sex !== biodata.sex) warnings.push("sex-differs")
  return warnings
}
