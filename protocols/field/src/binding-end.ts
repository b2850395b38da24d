import type { Result } from "@jatidiri/kernel"
import { type DeviceSigner, type ProofNeeds, type ProofRefusal, verifyDeviceSigned } from "./proofs.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { BindingEnd } from "./words.ts"

const kind: Kind<BindingEnd> = { typ: types.bindingEnd, maxBytes: 1_500, keyMembers: ["kid"], shape: shapes.bindingEnd }

export const makeBindingEnd = (end: BindingEnd, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(kind, { header: { kid }, payload: end }, sign)

/** `header.kid` names the key: find the binding by it, then verify with the key that the binding holds. */
export const parseBindingEnd = (text: string): Result<Signed<BindingEnd>, ParseRefusal> => parseSigned(kind, text)

/** The holder of the bound key ends it himself. */
export const verifyBindingEnd = (
  end: Signed<BindingEnd>,
  needs: ProofNeeds,
): Promise<Result<BindingEnd, ProofRefusal>> => verifyDeviceSigned(end, needs)
