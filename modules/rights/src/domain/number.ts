import type { RandomBytes } from "@jatidiri/kernel"

const drawnDigits = 8
const length = drawnDigits + 1

/** Luhn: notices one wrong digit, and nearly all neighbours that changed places. */
const checkOf = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** Of a byte only what divides evenly, so that each digit is as likely as another. */
const digitsOf = (bytes: Uint8Array): string => [...bytes].flatMap((byte) => (byte < 250 ? [byte % 10] : [])).join("")

/** A number for a request: drawn, not counted, so that it says nothing of how many there are. */
export const drawNumber = (randomBytes: RandomBytes): string => {
  let digits = ""
  while (digits.length < drawnDigits) digits += digitsOf(randomBytes(drawnDigits))
  const drawn = digits.slice(0, drawnDigits)
  return `${drawn}${checkOf(drawn)}`
}

/** As typed or read out, with whatever between the digits; nothing when it cannot be one. */
export const parseNumber = (typed: string): string | undefined => {
  if (typed.length > 40) return undefined
  const digits = typed.replace(/[\s.-]/g, "")
  if (!/^[0-9]+$/.test(digits) || digits.length !== length) return undefined
  return checkOf(digits.slice(0, drawnDigits)) === Number(digits.at(-1)) ? digits : undefined
}
