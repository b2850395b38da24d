import { type Digest, type Jws, type PublicJwk, thumbprintOf } from "@jatidiri/kernel"

/** `kid` is the thumbprint of the expected key. */
export const isNamedSigner = async (subject: {
  readonly signed: Jws<unknown>
  readonly key: PublicJwk
  readonly digest: Digest
}): Promise<boolean> => subject.signed.header.kid === (await thumbprintOf(subject.key, subject.digest))
