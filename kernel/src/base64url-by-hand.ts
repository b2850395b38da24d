const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
const sextetOf = new Int8Array(128).fill(-1)
for (let i = 0; i < 64; i++) sextetOf[alphabet.charCodeAt(i)] = i

/** As `toBase64url`, for engines without a codec of their own. */
export const encodeByHand = (bytes: Uint8Array): string => {
  let text = ""
  for (let i = 0; i < bytes.length; i += 3) {
    const a = bytes[i] ?? 0
    const b = bytes[i + 1] ?? 0
    const c = bytes[i + 2] ?? 0
    const left = bytes.length - i
    text += alphabet.charAt(a >> 2) + alphabet.charAt(((a & 3) << 4) | (b >> 4))
    if (left > 1) text += alphabet.charAt(((b & 15) << 2) | (c >> 6))
    if (left > 2) text += alphabet.charAt(c & 63)
  }
  return text
}

/** As `parseBase64url`, for engines without a codec of their own. */
export const decodeByHand = (text: string): Uint8Array | undefined => {
  const rest = text.length % 4
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let at = 0
  let bits = 0
  let held = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const value = code < 128 ? (sextetOf[code] ?? -1) : -1
    if (value < 0) return undefined
    held = (held << 6) | value
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
      held &= (1 << bits) - 1
    }
  }
  return held === 0 ? bytes : undefined
}
