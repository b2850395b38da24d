import { type Jws, type MaybePromise, type PublicJwk, type Verify, verifyJws } from "@jatidiri/kernel"

export const isSigned = (subject: {
  readonly signed: Jws<unknown>
  readonly key: PublicJwk | undefined
  readonly verify: Verify
}): MaybePromise<boolean> => subject.key !== undefined && verifyJws(subject.signed, subject.key, subject.verify)
