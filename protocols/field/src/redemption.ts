import { type Result, refuse } from "@jatidiri/kernel"
import { isOfVoucher } from "./checks/voucher.ts"
import { type DeviceSigner, type ProofNeeds, type ProofRefusal, verifyDeviceSigned } from "./proofs.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { Redemption } from "./words.ts"

const kind: Kind<Redemption> = {
  typ: types.redemption,
  maxBytes: 1_500,
  keyMembers: ["kid"],
  shape: shapes.redemption,
}

export const makeRedemption = (redemption: Redemption, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(kind, { header: { kid }, payload: redemption }, sign)

export const parseRedemption = (text: string): Result<Signed<Redemption>, ParseRefusal> => parseSigned(kind, text)

/** Who redeems holds the key of the voucher's request (`needs.key`); `needs.voucher` is the voucher's `jti`. */
export const verifyRedemption = async (
  redemption: Signed<Redemption>,
  needs: ProofNeeds & { readonly voucher: string },
): Promise<Result<Redemption, ProofRefusal | "wrong-voucher">> =>
  isOfVoucher({ signed: redemption, voucher: needs.voucher })
    ? verifyDeviceSigned(redemption, needs)
    : refuse("wrong-voucher")
