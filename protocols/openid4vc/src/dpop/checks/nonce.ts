import type { DpopSubject } from "../subject.ts"

export const hasServerNonce = ({ signed, nonce }: DpopSubject): boolean =>
  nonce === undefined || signed.payload.nonce === nonce
