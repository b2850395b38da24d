import { accept, type Result, refuse, type Sign, type Verify, verifyJws } from "@jatidiri/kernel"
import * as shapes from "./shapes.ts"
import { type Kind, makeSigned, type ParseRefusal, parseSigned, type Signed } from "./signed.ts"
import { qrBytes, types } from "./types.ts"
import type { ActivationRequest } from "./words.ts"

const kind: Kind<ActivationRequest> = {
  typ: types.request,
  maxBytes: qrBytes,
  keyMembers: [],
  shape: shapes.request,
}

/** Signed by the device key that it names in `cnf`. */
export const makeRequest = (request: ActivationRequest, sign: Sign): Promise<string> =>
  makeSigned(kind, { payload: request }, sign)

export const parseRequest = (text: string): Result<Signed<ActivationRequest>, ParseRefusal> => parseSigned(kind, text)

/** The device that asks holds the key it asks for. It proves nothing about the person: that is the officer's part. */
export const verifyRequest = async (
  request: Signed<ActivationRequest>,
  needs: { readonly verify: Verify },
): Promise<Result<ActivationRequest, "bad-signature">> => {
  const signed = await verifyJws(request, request.payload.cnf.jwk, needs.verify)
  return signed ? accept(request.payload) : refuse("bad-signature")
}
