import type { Result } from "@jatidiri/kernel"
import type { DeviceSigner } from "./proofs.ts"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { types } from "./types.ts"
import type { BindingEnd } from "./words.ts"

const kind: Kind<BindingEnd> = { typ: types.bindingEnd, maxBytes: 1_500, keyMembers: ["kid"], shape: shapes.bindingEnd }

export const makeBindingEnd = (end: BindingEnd, { sign, kid }: DeviceSigner): Promise<string> =>
  makeSigned(kind, { header: { kid }, payload: end }, sign)

/** `header.kid` names the key: find the binding by it, then `verifyByBoundKey` with the key that the binding holds. */
export const parseBindingEnd = (text: string): Result<Signed<BindingEnd>, ParseRefusal> => parseSigned(kind, text)
