import type { Jws } from "@jatidiri/kernel"
import type { Mandate } from "../words.ts"

/** The entry acts under this mandate and no other. */
export const isUnderMandate = (subject: {
  readonly signed: Jws<{ readonly mandate: string }>
  readonly mandate: Mandate
}): boolean => subject.signed.payload.mandate === subject.mandate.jti
