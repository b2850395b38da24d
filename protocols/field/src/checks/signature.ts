import { type Jws, type MaybePromise, type PublicJwk, type Verify, verifyJws } from "@jatidiri/kernel"

/** The key it is said to be signed with did sign it. */
export const isSignedByKey = (subject: {
  readonly signed: Jws<unknown>
  readonly key: PublicJwk
  readonly verify: Verify
}): MaybePromise<boolean> => verifyJws(subject.signed, subject.key, subject.verify)
