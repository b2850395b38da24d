import {
  accept,
  type Check,
  type Digest,
  findRefusal,
  type PublicJwk,
  type Result,
  type Sign,
  type Verify,
} from "@jatidiri/kernel"
import { isFromDevice } from "./checks/device.ts"
import { isUnderMandate } from "./checks/mandate.ts"
import { isAtPlace } from "./checks/place.ts"
import { isForRequest } from "./checks/request.ts"
import { isForResidentKey } from "./checks/resident-key.ts"
import { isSignedByKey } from "./checks/signature.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { qrBytes, types } from "./types.ts"
import type { ActivationRequest, Mandate, Voucher } from "./words.ts"

const kind: Kind<Voucher> = { typ: types.voucher, maxBytes: qrBytes, keyMembers: [], shape: shapes.voucher }

/** Signed by the officer's device key; ask `reasonNotToSign` first. */
export const makeVoucher = (voucher: Voucher, sign: Sign): Promise<string> =>
  makeSigned(kind, { payload: voucher }, sign)

export const parseVoucher = (text: string): Result<Signed<Voucher>, ParseRefusal> => parseSigned(kind, text)

type Subject = {
  readonly signed: Signed<Voucher>
  readonly mandate: Mandate
  readonly key: PublicJwk
  readonly request: Signed<ActivationRequest>
  readonly verify: Verify
  readonly digest: Digest
}

/** The order of checks of a voucher: what costs least first, the signature last. */
export const voucherChecks = [
  { name: "mandate", refusal: "wrong-mandate", holds: isUnderMandate },
  { name: "place", refusal: "wrong-place", holds: isAtPlace },
  { name: "device", refusal: "wrong-device", holds: isFromDevice },
  { name: "request", refusal: "wrong-request", holds: isForRequest },
  { name: "resident's key", refusal: "wrong-key", holds: isForResidentKey },
  { name: "signature", refusal: "bad-signature", holds: isSignedByKey },
] as const satisfies readonly Check<Subject, string>[]

export type VoucherRefusal = (typeof voucherChecks)[number]["refusal"]

/**
 * The mandate's device signed this yes to this request. Mandate and request must have been verified before; whether the
 * mandate allowed it is `reasonNotToSign` with the voucher's `iat`.
 */
export const verifyVoucher = async (
  voucher: Signed<Voucher>,
  needs: {
    readonly mandate: Mandate
    readonly request: Signed<ActivationRequest>
    readonly verify: Verify
    readonly digest: Digest
  },
): Promise<Result<Voucher, VoucherRefusal>> => {
  const checks: readonly Check<Subject, VoucherRefusal>[] = voucherChecks
  const refusal = await findRefusal(checks, { signed: voucher, key: needs.mandate.cnf.jwk, ...needs })
  return refusal ?? accept(voucher.payload)
}
