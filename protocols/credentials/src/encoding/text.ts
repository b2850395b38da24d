const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true })

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** The text, or nothing when the bytes are not UTF-8. */
export const parseUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Each text as bytes. One call for all of them where they are ASCII: a call costs more than the bytes of a claim. */
export const utf8All = (texts: readonly string[]): readonly Uint8Array[] => {
  const joined = texts.join("")
  const bytes = encoder.encode(joined)
  if (bytes.length !== joined.length) return texts.map(utf8)
  let at = 0
  return texts.map((text) => {
    at += text.length
    return bytes.subarray(at - text.length, at)
  })
}
