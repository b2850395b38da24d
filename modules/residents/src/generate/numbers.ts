import { addDays, type Day, dayNumber, type Sex } from "@jatidiri/kernel"
import type { Places } from "./places.ts"
import { scatter } from "./random.ts"

const womenAdd = 40
const two = (value: number): string => (value < 10 ? `0${value}` : String(value))

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** The `index`-th of a shuffled walk through `count` places that meets each once. */
const walk = (index: number, count: number, hash: number): number => {
  let step = 1 + (scatter(hash) % count)
  while (commonDivisor(step, count) !== 1) step += 1
  return (scatter(hash + 1) + index * step) % count
}

/** A NIK of nobody and the district of first registration in it. */
export type DrawnNik = { readonly nik: string; readonly district: string; readonly birthDay: Day }

/**
 * Serial 0000 is never issued, and leaves one number per district, day of birth and sex. So whoever shares day and sex
 * is registered first in another district: the home regency's before the rest of the country, as real ones are. When all
 * districts of a day are used up, the day moves on by one.
 */
export const nikDrawer = (places: Places, seed: number) => {
  const used = new Map<number, number>()
  const home = places.homeDistricts.length
  const all = home + places.otherDistricts.length
  const districtOf = (index: number, key: number): string => {
    const hash = seed * 31 + key
    if (index < home) return places.homeDistricts[walk(index, home, hash)] ?? ""
    return places.otherDistricts[walk(index - home, all - home, hash)] ?? ""
  }
  return (wanted: Day, sex: Sex): DrawnNik => {
    let birthDay = wanted
    let key = dayNumber(birthDay) * 2 + (sex === "female" ? 1 : 0)
    while ((used.get(key) ?? 0) >= all) {
      birthDay = addDays(birthDay, 1)
      key += 2
    }
    const index = used.get(key) ?? 0
    used.set(key, index + 1)
    const district = districtOf(index, key)
    const day = Number(birthDay.slice(8, 10)) + (sex === "female" ? womenAdd : 0)
    const date = two(day) + birthDay.slice(5, 7) + birthDay.slice(2, 4)
    return { nik: `${district.replaceAll(".", "")}${date}0000`, district, birthDay }
  }
}

const daysOfCards = 6000
const firstCardDay = dayNumber("2008-01-01" as Day)

/** Family card numbers that differ: district, day of recording, serial. */
export const kkDrawer = () => {
  const used = new Map<string, number>()
  return (district: string, dayOfNumber: (number: number) => Day): { kkNumber: string; recorded: Day } => {
    const index = used.get(district) ?? 0
    used.set(district, index + 1)
    // 2,311 has no divisor in common with the number of days, so that neighbours get cards of different years.
    const recorded = dayOfNumber(firstCardDay + (((index + 977) * 2311) % daysOfCards))
    const serial = String(1 + Math.floor(index / daysOfCards)).padStart(4, "0")
    const date = recorded.slice(8, 10) + recorded.slice(5, 7) + recorded.slice(2, 4)
    return { kkNumber: `${district.replaceAll(".", "")}${date}${serial}`, recorded }
  }
}
