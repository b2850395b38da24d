import type { Jws } from "@jatidiri/kernel"
import type { Mandate, Place } from "../words.ts"

/** The voucher was signed for the place the mandate is for. */
export const isAtPlace = (subject: {
  readonly signed: Jws<{ readonly place: Place }>
  readonly mandate: Mandate
}): boolean => {
  const here = subject.signed.payload.place
  const there = subject.mandate.place
  return here.kind === there.kind && here.id === there.id && here.name === there.name
}
