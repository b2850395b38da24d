import type { Jws } from "@jatidiri/kernel"

/** Phones have wrong clocks; five minutes either way is borne. */
const defaultMaxAgeSeconds = 300

export const isFresh = (subject: {
  readonly signed: Jws<{ readonly iat: number }>
  readonly now: number
  readonly maxAgeSeconds?: number
}): boolean => Math.abs(subject.now - subject.signed.payload.iat) <= (subject.maxAgeSeconds ?? defaultMaxAgeSeconds)
