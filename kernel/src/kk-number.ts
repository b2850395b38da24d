import type { Branded } from "./brand.ts"
import { parseRegionCode } from "./region-code.ts"
import { accept, type Result, refuse } from "./result.ts"

/** The number of a family card: 16 digits, district 6 + day of recording DDMMYY 6 + serial 4. One person is on one card. */
export type KkNumber = Branded<"KkNumber">
export type KkNumberRefusal = "not-16-digits"
export type KkNumberWarning = "unknown-region" | "impossible-recording-day"

const shape = /^\d{16}$/

export const parseKkNumber = (text: string): Result<KkNumber, KkNumberRefusal> =>
  shape.test(text) ? accept(text as KkNumber) : refuse("not-16-digits")

/** The district that recorded the card, `PP.KK.CC`, as the number has it. */
export const kkDistrict = (number: KkNumber): string =>
  `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`

/** What an officer may want to look at; nothing of this makes the number wrong. */
export const kkNumberWarnings = (number: KkNumber): KkNumberWarning[] => {
  const warnings: KkNumberWarning[] = parseRegionCode(kkDistrict(number)).ok ? [] : ["unknown-region"]
  const [day, month] = [Number(number.slice(6, 8)), Number(number.slice(8, 10))]
  if (day < 1 || day > 31 || month < 1 || month > 12) warnings.push("impossible-recording-day")
  return warnings
}
