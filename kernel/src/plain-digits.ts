const ascii = /^[ -~]*$/
const digit = /^\p{Nd}$/u

/** Decimal digits of every script stand in runs of ten, from nought to nine. */
const asciiDigit = (shown: string): string => {
  const at = shown.codePointAt(0) ?? 0
  let first = at
  while (digit.test(String.fromCodePoint(first - 1))) first -= 1
  return String((at - first) % 10)
}

/** What a keyboard of any script typed, with the digits that everybody's numbers here are made of: `１２` and `١٢` are `12`. */
export const plainDigits = (typed: string): string =>
  ascii.test(typed) ? typed : typed.normalize("NFKC").replace(/\p{Nd}/gu, asciiDigit)

/** A number or code as it is meant, however it was shown: `962 382`, `962-382` and `９６２３８２` are `962382`. */
export const bareCode = (typed: string): string => plainDigits(typed).replace(/[^\p{L}\p{N}]/gu, "")
