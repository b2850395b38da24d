/** Signed lately by clocks that may differ by `maxAgeSeconds` either way; and not past its own end, if it names one. */
export const isFresh = (subject: {
  readonly signed: { readonly payload: { readonly iat: number; readonly exp?: number } }
  readonly now: number
  readonly maxAgeSeconds: number
}): boolean => {
  const { iat, exp } = subject.signed.payload
  return Math.abs(subject.now - iat) <= subject.maxAgeSeconds && (exp === undefined || subject.now < exp)
}
