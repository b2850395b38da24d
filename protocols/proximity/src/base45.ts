/** The letters of a QR code's alphanumeric mode, which holds them in 5.5 bits each (RFC 9285 §4). */
const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
const base = letters.length

const letterAt = (value: number): string => letters.charAt(value)

const encodePair = (high: number, low: number): string => {
  const value = high * 256 + low
  return letterAt(value % base) + letterAt(Math.floor(value / base) % base) + letterAt(Math.floor(value / base / base))
}

/** Bytes as text of the QR code's own letters. */
export const encodeBase45 = (bytes: Uint8Array): string => {
  let text = ""
  for (let at = 0; at + 1 < bytes.length; at += 2) text += encodePair(bytes[at] ?? 0, bytes[at + 1] ?? 0)
  if (bytes.length % 2 === 0) return text
  const last = bytes[bytes.length - 1] ?? 0
  return text + letterAt(last % base) + letterAt(Math.floor(last / base))
}

/** The value of up to three letters; nothing for a strange letter. */
const numberOf = (group: string): number | undefined => {
  let value = 0
  for (let at = group.length - 1; at >= 0; at--) {
    const digit = letters.indexOf(group.charAt(at))
    if (digit < 0) return undefined
    value = value * base + digit
  }
  return value
}

/** Strict: strange letters, a group of one, and values that no bytes have give nothing. */
export const parseBase45 = (text: string): Uint8Array | undefined => {
  const rest = text.length % 3
  if (rest === 1) return undefined
  const bytes = new Uint8Array(Math.floor(text.length / 3) * 2 + (rest === 2 ? 1 : 0))
  let at = 0
  for (let from = 0; from < text.length; from += 3) {
    const group = text.slice(from, from + 3)
    const value = numberOf(group)
    if (value === undefined || value > (group.length === 3 ? 0xffff : 0xff)) return undefined
    if (group.length === 3) bytes[at++] = value >> 8
    bytes[at++] = value & 0xff
  }
  return bytes
}
