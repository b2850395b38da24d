const bytesOf = (hex: string): readonly number[] => (hex.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
/** Half of the order of P-256, rounded down, and the order itself (SEC 2 §2.4.2), as bytes. */
const half = bytesOf("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8")
const order = bytesOf("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551")
const scalarBytes = 32

/** Bytes, not bigints: browsers of 2018 know none. */
const isAtMostHalf = (signature: Uint8Array): boolean => {
  for (const [at, limit] of half.entries()) {
    const byte = signature[scalarBytes + at] ?? 0
    if (byte !== limit) return byte < limit
  }
  return true
}

/**
 * ECDSA takes both s and n − s, so whoever carries a signature could give it a second spelling, and with it the signed
 * text a second hash. Where a hash names a signed text, only the one with s ≤ n/2 counts.
 */
export const isOneSpelling = (signature: Uint8Array): boolean =>
  signature.length === 2 * scalarBytes && isAtMostHalf(signature)

/** The same ES256 signature (64 raw bytes) in the spelling with s ≤ n/2. */
export const inOneSpelling = (signature: Uint8Array): Uint8Array => {
  if (signature.length !== 2 * scalarBytes || isAtMostHalf(signature)) return signature
  const spelled = Uint8Array.from(signature)
  let borrow = 0
  for (let at = scalarBytes - 1; at >= 0; at--) {
    const left = (order[at] ?? 0) - (signature[scalarBytes + at] ?? 0) - borrow
    borrow = left < 0 ? 1 : 0
    spelled[scalarBytes + at] = left + borrow * 256
  }
  return spelled
}
