import { activationPaths, type RebindingMoveReply } from "@jatidiri/activation/contract"
import { type ActivationRequest, hashCompact, makeBindingMove, parseRequest, verifyRequest } from "@jatidiri/field"
import { thumbprintOf } from "@jatidiri/kernel"
import { ask, webCrypto } from "@jatidiri/web"
import type { At, Journey } from "../domain/journey.ts"
import { handedOn } from "../domain/steps.ts"
import { keepNext } from "../store/journey.ts"
import { allDocuments, findStanding, standingChange, type Vault } from "../store/records.ts"
import { nextCopies, readSdJwt } from "./held.ts"
import { done, no, type Outcome, outcomeOf, renamed } from "./outcome.ts"
import { prove } from "./prove.ts"

/** The new phone's request, judged: signed by its own key and for the same person. */
export type NewPhone = { readonly compact: string; readonly request: ActivationRequest }

const ownNik = async (vault: Vault): Promise<unknown> => {
  const copy = nextCopies(await allDocuments(vault)).find(({ configuration }) => configuration === "ktp-sd-jwt")
  return copy && (await readSdJwt(copy.credential))?.["nik"]
}

/** Judges what was scanned before anything about it is shown. Needs no network. */
export const readNewPhone = async (vault: Vault, scanned: string): Promise<Outcome<NewPhone>> => {
  const parsed = parseRequest(scanned)
  if (!parsed.ok) return no("not-a-new-phone")
  const judged = await verifyRequest(parsed.value, { verify: webCrypto.verify })
  if (!judged.ok) return no("not-a-new-phone")
  if (judged.value.nik !== (await ownNik(vault))) return no("new-phone-of-another")
  return done({ compact: scanned, request: judged.value })
}

/** What the office said of this phone is about to change: it is asked again within a minute, wherever the person goes. */
const askSoon = async (vault: Vault) => {
  const standing = await findStanding(vault)
  return standing === undefined ? [] : [await standingChange(vault, { ...standing, askedAt: 0 })]
}

const ownCodes = { "request-expired": "new-phone-too-old", "too-many-requests": "too-many-phones" }

/** The old phone hands over. It stays what it is until the new one has fetched its documents. */
export const moveTo = async (
  vault: Vault,
  from: At<"active">,
  { compact, request }: NewPhone,
): Promise<Outcome<Journey>> => {
  const { digest } = webCrypto
  const request_hash = await hashCompact(compact, digest)
  const key_thumbprint = await thumbprintOf(request.cnf.jwk, digest)
  const proof = await prove(vault, (claims, signer) =>
    makeBindingMove({ ...claims, request_hash, key_thumbprint }, signer),
  )
  if (proof === undefined) return no("voucher-not-ours")
  const body = { proof, request: compact }
  const answer = outcomeOf(await ask<RebindingMoveReply>(activationPaths.rebindingMoves, { body }))
  if (!answer.ok) return renamed(answer, ownCodes)
  return done(await keepNext(vault, from, { journey: handedOn(from), beside: await askSoon(vault) }))
}
