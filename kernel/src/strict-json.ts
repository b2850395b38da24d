export type JsonObject = { readonly [member: string]: unknown }

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const backslash = 92
const colon = 58

/** No message of any standard we speak is deeper; beyond it every reader after us would pay for the depth. */
const deepest = 64

/** An odd number of backslashes stands before it. */
const isEscaped = (text: string, at: number): boolean => {
  let first = at
  while (text.charCodeAt(first - 1) === backslash) first--
  return (at - first) % 2 === 1
}

/** Index of the quote that closes the string opened at `start`; the text is known to be well formed. */
const endOfString = (text: string, start: number): number => {
  let at = text.indexOf('"', start + 1)
  while (isEscaped(text, at)) at = text.indexOf('"', at + 1)
  return at
}

const isBlank = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

const isMemberName = (text: string, end: number): boolean => {
  let at = end + 1
  while (isBlank(text.charCodeAt(at))) at++
  return text.charCodeAt(at) === colon
}

/** `"\u0061"` and `"a"` are one name. */
const readName = (literal: string): string =>
  literal.includes("\\") ? (JSON.parse(literal) as string) /* a string literal gives a string */ : literal.slice(1, -1)

/**
 * JSON.parse keeps the last of two equal members and another reader the first: who signs both says two things. Also
 * true for a text that is nested too deep.
 */
const isDoubtful = (text: string): boolean => {
  const open: Set<string>[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === "{" || char === "[") {
      if (open.push(new Set()) > deepest) return true
    } else if (char === "}" || char === "]") open.pop()
    else if (char === '"') {
      const end = endOfString(text, at)
      const names = open[open.length - 1]
      if (names !== undefined && isMemberName(text, end)) {
        const name = readName(text.slice(at, end + 1))
        if (names.has(name)) return true
        names.add(name)
      }
      at = end
    }
  }
  return false
}

/** JSON whose objects name each member once (RFC 7515 §4 asks it of headers), at most 64 deep; otherwise nothing. */
export const parseStrictJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return isDoubtful(text) ? undefined : value
  } catch {
    return undefined
  }
}
