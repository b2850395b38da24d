import {
  accept,
  type Check,
  type Digest,
  findRefusal,
  type PublicJwk,
  type Result,
  type Verify,
} from "@jatidiri/kernel"
import { isCertificateOfClient } from "../checks/certificate.ts"
import { isOfClient } from "../checks/client.ts"
import { isSigned } from "../checks/signature.ts"
import { isTrusted } from "../checks/trusted.ts"
import { isInTime } from "../checks/validity.ts"
import { hasWalletNonce } from "../checks/wallet-nonce.ts"
import type { TrustedKey } from "../signed.ts"
import type { SignedRequest } from "./parse-request.ts"
import type { RequestObject } from "./request-object.ts"

export type RequestExpected = {
  /** Of the link that led to the request. */
  readonly clientId: string
  /** The nonce that the wallet sent when it fetched by POST. */
  readonly walletNonce?: string
  readonly now: number
  readonly trustedKey: TrustedKey
  readonly verify: Verify
  readonly digest: Digest
}

type Subject = RequestExpected & { readonly signed: SignedRequest; readonly key: PublicJwk | undefined }

/** The order of checks of a request object, after its form. */
export const requestChecks = [
  { name: "client", refusal: "wrong-client", holds: isOfClient },
  { name: "certificate", refusal: "wrong-certificate", holds: isCertificateOfClient },
  { name: "chain", refusal: "untrusted", holds: isTrusted },
  { name: "time", refusal: "expired", holds: isInTime },
  { name: "wallet nonce", refusal: "wrong-wallet-nonce", holds: hasWalletNonce },
  { name: "signature", refusal: "bad-signature", holds: isSigned },
] as const satisfies readonly Check<Subject, string>[]

export type RequestRefusal = (typeof requestChecks)[number]["refusal"]

/** The verifier that the link named did sign this request, and its certificate leads to an anchor. */
export const verifyRequestObject = async (
  request: SignedRequest,
  expected: RequestExpected,
): Promise<Result<RequestObject, RequestRefusal>> => {
  const checks: readonly Check<Subject, RequestRefusal>[] = requestChecks
  const key = await expected.trustedKey(request.chain, expected.now)
  return (await findRefusal(checks, { ...expected, signed: request, key })) ?? accept(request.payload)
}
