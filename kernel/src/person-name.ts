export type NameWarning = "longer-than-60" | "fewer-than-two-words" | "has-digits" | "not-latin"

const maxLetters = 60
const digit = /\p{Nd}/u
/** Titles and older spellings carry full stops, commas, apostrophes, hyphens and strokes. */
const latin = /^[\p{Script=Latin}\p{Mn}\p{Nd}\s.,'’`/-]*$/u

/**
 * Permendagri 73/2022 for names: at most 60 letters with spaces, at least two words, Latin letters, no digits. Only ever
 * warnings: documents from before the rule stay valid.
 */
export const nameWarnings = (name: string): NameWarning[] => {
  const warnings: NameWarning[] = []
  if ([...name].length > maxLetters) warnings.push("longer-than-60")
  if (name.trim().split(/\s+/).length < 2) warnings.push("fewer-than-two-words")
  if (digit.test(name)) warnings.push("has-digits")
  if (!latin.test(name)) warnings.push("not-latin")
  return warnings
}
