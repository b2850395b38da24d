import { type Digest, type Jws, type PublicJwk, thumbprintOf } from "@jatidiri/kernel"

/** `iss` of a journal's entry is the thumbprint of the device the mandate was given to. */
export const isFromDevice = async (subject: {
  readonly signed: Jws<{ readonly iss: string }>
  readonly key: PublicJwk
  readonly digest: Digest
}): Promise<boolean> => subject.signed.payload.iss === (await thumbprintOf(subject.key, subject.digest))
