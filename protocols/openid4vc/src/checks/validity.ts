/** Phones have wrong clocks: what begins in five minutes has begun. */
const clockDoubtSeconds = 300

export const isInTime = (subject: {
  readonly signed: { readonly payload: { readonly iat: number; readonly exp: number } }
  readonly now: number
}): boolean => {
  const { iat, exp } = subject.signed.payload
  return subject.now >= iat - clockDoubtSeconds && subject.now < exp
}
