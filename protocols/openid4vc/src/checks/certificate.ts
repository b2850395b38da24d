import type { Digest } from "@jatidiri/kernel"
import { clientIdOf } from "../vp/client-id.ts"

/** OpenID4VP 1.0 §5.9.3: the client identifier is the hash of the certificate that signs. */
export const isCertificateOfClient = async (subject: {
  readonly signed: { readonly chain: readonly Uint8Array[] }
  readonly clientId: string
  readonly digest: Digest
}): Promise<boolean> => {
  const [leaf] = subject.signed.chain
  return leaf !== undefined && (await clientIdOf(leaf, subject.digest)) === subject.clientId
}
