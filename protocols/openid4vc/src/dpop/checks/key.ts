import type { DpopSubject } from "../subject.ts"

/** Where the token is bound, it is bound to the key of the proof. */
export const isByBoundKey = ({ expectedThumbprint, keyThumbprint }: DpopSubject): boolean =>
  expectedThumbprint === undefined || expectedThumbprint === keyThumbprint
