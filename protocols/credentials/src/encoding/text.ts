import { encodeUtf8 } from "@jatidiri/kernel"

/** Each text as bytes. One call for all of them where they are ASCII: a call costs more than the bytes of a claim. */
export const utf8All = (texts: readonly string[]): readonly Uint8Array[] => {
  const joined = texts.join("")
  const bytes = encodeUtf8(joined)
  if (bytes.length !== joined.length) return texts.map(encodeUtf8)
  let at = 0
  return texts.map((text) => {
    at += text.length
    return bytes.subarray(at - text.length, at)
  })
}
