import type { Digest, Jws } from "@jatidiri/kernel"
import { hashCompact } from "../hashes.ts"

/** The voucher says yes to this very request, byte for byte. */
export const isForRequest = async (subject: {
  readonly signed: Jws<{ readonly request_hash: string }>
  readonly request: Jws<unknown>
  readonly digest: Digest
}): Promise<boolean> =>
  subject.signed.payload.request_hash === (await hashCompact(subject.request.compact, subject.digest))
