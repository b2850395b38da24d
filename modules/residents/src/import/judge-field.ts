import type { FieldKind } from "../domain/layout.ts"

export type FieldRefusal =
  | "missing"
  | "too-long"
  | "not-16-digits"
  | "no-such-month"
  | "no-such-day"
  | "not-a-day"
  | "not-a-village"
  | "unknown-region"
  | "unknown-code"
  | "unknown-word"
  | "not-digits"
  | "not-a-photo"

/** Judges the bytes of one field that is not empty. These are the kernel's words once more, on bytes: a test holds them together. */
export type FieldJudge = (bytes: Uint8Array, start: number, end: number) => FieldRefusal | undefined

const zero = 0x30
const dot = 0x2e
const hyphen = 0x2d

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= zero && byte <= zero + 9

const areDigits = (bytes: Uint8Array, start: number, end: number): boolean => {
  for (let at = start; at < end; at++) if (!isDigit(bytes[at])) return false
  return true
}

/** The number of two digits; they have been judged. */
export const twoDigits = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? zero) - zero) * 10 + (bytes[at + 1] ?? zero) - zero

const judgeKkNumber: FieldJudge = (bytes, start, end) =>
  end - start === 16 && areDigits(bytes, start, end) ? undefined : "not-16-digits"

const judgeNik: FieldJudge = (bytes, start, end) => {
  if (end - start !== 16 || !areDigits(bytes, start, end)) return "not-16-digits"
  const month = twoDigits(bytes, start + 8)
  if (month < 1 || month > 12) return "no-such-month"
  const day = twoDigits(bytes, start + 6) % 40
  const isDay = day >= 1 && day <= 31 && twoDigits(bytes, start + 6) < 80
  return isDay ? undefined : "no-such-day"
}

const monthLengths = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const judgeDay: FieldJudge = (bytes, start, end) => {
  const isShaped = end - start === 10 && bytes[start + 4] === hyphen && bytes[start + 7] === hyphen
  if (!isShaped || bytes[start] === zero || !areDigits(bytes, start, start + 4)) return "not-a-day"
  if (!areDigits(bytes, start + 5, start + 7) || !areDigits(bytes, start + 8, end)) return "not-a-day"
  const year = twoDigits(bytes, start) * 100 + twoDigits(bytes, start + 2)
  const month = twoDigits(bytes, start + 5)
  const day = twoDigits(bytes, start + 8)
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month] ?? 0)
  return day >= 1 && day <= length ? undefined : "no-such-day"
}

/** A village's code as one number, its dots left out: `51.71.01.1001` is 5171011001. */
export const villageKey = (code: string): number => Number(code.replaceAll(".", ""))

const villageLength = 13

const judgeVillage =
  (villages: ReadonlySet<number>): FieldJudge =>
  (bytes, start, end) => {
    if (end - start !== villageLength) return "not-a-village"
    let key = 0
    for (let at = start; at < end; at++) {
      const place = at - start
      const byte = bytes[at] ?? 0
      if (place === 2 || place === 5 || place === 8) {
        if (byte !== dot) return "not-a-village"
      } else if (isDigit(byte)) key = key * 10 + byte - zero
      else return "not-a-village"
    }
    return villages.has(key) ? undefined : "unknown-region"
  }

const judgeCode =
  (last: number): FieldJudge =>
  (bytes, start, end) => {
    const length = end - start
    if (length > 2 || bytes[start] === zero || !areDigits(bytes, start, end)) return "unknown-code"
    const code = length === 1 ? (bytes[start] ?? zero) - zero : twoDigits(bytes, start)
    return code <= last ? undefined : "unknown-code"
  }

const isSame = (word: Uint8Array, bytes: Uint8Array, start: number): boolean => {
  for (let at = word.length - 1; at >= 0; at--) if (word[at] !== bytes[start + at]) return false
  return true
}

const judgeWord = (words: readonly string[]): FieldJudge => {
  const byLength: Uint8Array[][] = []
  for (const word of words) {
    const known = byLength[word.length] ?? []
    known.push(new TextEncoder().encode(word))
    byLength[word.length] = known
  }
  return (bytes, start, end) => {
    const candidates = byLength[end - start]
    if (candidates !== undefined) for (const word of candidates) if (isSame(word, bytes, start)) return undefined
    return "unknown-word"
  }
}

const judgeDigits =
  (min: number, max: number): FieldJudge =>
  (bytes, start, end) =>
    end - start >= min && end - start <= max && areDigits(bytes, start, end) ? undefined : "not-digits"

const photoShape = /^(drawn:\d{1,15}|file:[A-Za-z0-9_-][A-Za-z0-9._-]{0,99})$/
const longestPhoto = 110
const drawn = new TextEncoder().encode("drawn:")

const judgePhoto: FieldJudge = (bytes, start, end) => {
  const isDrawn = end - start > 6 && end - start <= 21 && isSame(drawn, bytes, start)
  if (isDrawn && areDigits(bytes, start + drawn.length, end)) return undefined
  if (end - start > longestPhoto) return "not-a-photo"
  return photoShape.test(String.fromCharCode(...bytes.subarray(start, end))) ? undefined : "not-a-photo"
}

const judgeText =
  (maxBytes: number): FieldJudge =>
  (_bytes, start, end) =>
    end - start <= maxBytes ? undefined : "too-long"

/** The judge of a column's fields. `villages` holds the `villageKey` of every village that exists. */
export const fieldJudge = (kind: FieldKind, villages: ReadonlySet<number>): FieldJudge => {
  switch (kind.is) {
    case "nik":
      return judgeNik
    case "kk-number":
      return judgeKkNumber
    case "day":
      return judgeDay
    case "village":
      return judgeVillage(villages)
    case "photo":
      return judgePhoto
    case "code":
      return judgeCode(kind.last)
    case "word":
      return judgeWord(kind.words)
    case "digits":
      return judgeDigits(kind.min, kind.max)
    case "text":
      return judgeText(kind.maxBytes)
  }
}
