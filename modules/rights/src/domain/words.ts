import { mostCharacters, type TicketKind, wordless } from "../contract.ts"

/** Line breaks, and nothing else that is not seen: no control characters, none that turn the direction of reading. */
const shown = /^(?:\n|[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}])*$/u
const shortest = 3

/** Words of a person, to be shown as they are and never as markup. */
export const isShownText = (words: string): boolean => words.length <= mostCharacters && shown.test(words)

export const isLongEnough = (words: string): boolean => words.trim().length >= shortest

/** Whether this is enough to begin with. */
export const saysEnough = (kind: TicketKind, words: string): boolean =>
  (wordless.includes(kind) && words.trim() === "") || isLongEnough(words)

/** Sixteen digits, however they are set apart: a NIK or a family card number, which does not belong in what all offices read. */
export const namesNumber = (words: string): boolean => /(?<![0-9])(?:[0-9][\s.-]{0,2}){15}[0-9](?![0-9])/.test(words)
