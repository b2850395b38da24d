import type { Queries } from "@jatidiri/database"
import { type ActivationRequest, hashCompact, type Signed } from "@jatidiri/field"
import { accept, type Result, refuse, thumbprintOf, toBase64url } from "@jatidiri/kernel"
import { requestExpiry, toDate } from "../../domain/times.ts"
import { makeTypedCode } from "../../domain/typed-code.ts"
import type { Needs } from "../../needs.ts"
import { noteUncounted } from "../../store/milestones.ts"
import { findRequestByHash, insertRequest, isRequestIdTaken, type RequestRow } from "../../store/requests.ts"

const requestIdBytes = 16
/** Two of 2^40 codes meet so rarely that a third draw means something is broken. */
const draws = 3

/**
 * The office's row of a verified request, made when it is new. The same request always has the same row, whoever
 * brings it: the wallet, an officer's look, a journal.
 */
export const storeRequest = async (
  queries: Queries,
  request: Signed<ActivationRequest>,
  needs: Needs,
): Promise<Result<RequestRow, "request-differs">> => {
  const { digest, randomBytes } = needs.crypto
  const hash = await hashCompact(request.compact, digest)
  const { jti, iat, cnf } = request.payload
  const thumbprint = await thumbprintOf(cnf.jwk, digest)
  for (let draw = 0; draw < draws; draw++) {
    const known = await queries.find(findRequestByHash, hash)
    if (known !== undefined) return accept(known)
    if ((await queries.get(isRequestIdTaken, jti, thumbprint, hash)).taken) return refuse("request-differs")
    const [id, code] = [toBase64url(randomBytes(requestIdBytes)), makeTypedCode(randomBytes)]
    const times = [needs.now(), toDate(requestExpiry(iat))]
    const isNew = (await queries.run(insertRequest, id, hash, jti, request.compact, thumbprint, code, ...times)) === 1
    if (isNew) await queries.run(noteUncounted, hash)
  }
  return accept(await queries.get(findRequestByHash, hash))
}
