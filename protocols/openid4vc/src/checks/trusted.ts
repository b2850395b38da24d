import type { PublicJwk } from "@jatidiri/kernel"

/** The chain ended in an anchor, so there is a key to verify with. */
export const isTrusted = (subject: { readonly key: PublicJwk | undefined }): boolean => subject.key !== undefined
