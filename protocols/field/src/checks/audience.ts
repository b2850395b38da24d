import type { Jws } from "@jatidiri/kernel"

/** It was signed for us and not for somebody who passes it on. */
export const isForAudience = (subject: {
  readonly signed: Jws<{ readonly aud: string }>
  readonly audience: string
}): boolean => subject.signed.payload.aud === subject.audience
