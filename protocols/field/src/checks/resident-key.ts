import { type Digest, type Jws, thumbprintOf } from "@jatidiri/kernel"
import type { Confirmation } from "../words.ts"

/** The voucher names the key that the request asks to bind. */
export const isForResidentKey = async (subject: {
  readonly signed: Jws<{ readonly key_thumbprint: string }>
  readonly request: Jws<{ readonly cnf: Confirmation }>
  readonly digest: Digest
}): Promise<boolean> =>
  subject.signed.payload.key_thumbprint === (await thumbprintOf(subject.request.payload.cnf.jwk, subject.digest))
