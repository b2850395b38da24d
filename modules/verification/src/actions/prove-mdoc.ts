import {
  isDemoAnchor,
  type Json,
  makeSessionTranscript,
  toJson,
  type VerifiedMdoc,
  verifyDeviceResponse,
} from "@jatidiri/credentials"
import { accept, parseBase64url, type Result, refuse } from "@jatidiri/kernel"
import type { AnswerRefusal } from "../contract.ts"
import { ofMdoc } from "../domain/answer-refusals.ts"
import { showsMoreThanAsked } from "../domain/beyond-asked.ts"
import { judgeWithDoubt } from "../domain/doubtful-time.ts"
import { queryIdOf } from "../domain/make-query.ts"
import { claimsFromMdoc } from "../domain/mdoc-claims.ts"
import type { Binding, Proven } from "../domain/proven.ts"
import type { Request } from "../domain/session.ts"
import type { Needs, Purpose } from "../needs.ts"

type Asked = Purpose["credentials"][number]
type Elements = { readonly [namespace: string]: { readonly [element: string]: Json } }

const elementsOf = (verified: VerifiedMdoc): Elements =>
  Object.fromEntries(
    Object.entries(verified.claims).map(([namespace, elements]) => [
      namespace,
      Object.fromEntries(Object.entries(elements).map(([element, value]) => [element, toJson(value)])),
    ]),
  )

const provenOf = (needs: Needs, verified: VerifiedMdoc, asked: Asked): Omit<Proven, "validityCertain"> => {
  const elements = elementsOf(verified)
  return {
    credential: asked.credential,
    shown: {
      id: queryIdOf(asked.credential, "mso_mdoc"),
      format: "mso_mdoc",
      doctype: verified.docType,
      claims: elements,
    },
    claims: claimsFromMdoc(needs.claimsOf(asked.credential), elements),
    demo: isDemoAnchor(verified.anchor),
    ...(verified.status === undefined ? {} : { status: verified.status }),
  }
}

const askedElements = (request: Request, asked: Asked) =>
  request.query.credentials.find(({ id }) => id === queryIdOf(asked.credential, "mso_mdoc"))?.claims ?? []

/** Issuer signature, chain, time, digests, device signature over this request; then that nothing more was shown. */
export const proveMdoc =
  (needs: Needs) =>
  async (
    presentation: string,
    asked: Asked,
    request: Request,
    binding: Binding,
  ): Promise<Result<Proven, AnswerRefusal>> => {
    const { docType } = needs.typeOf(asked.credential)
    const deviceResponse = parseBase64url(presentation)
    if (deviceResponse === undefined) return refuse("credential-malformed")
    if (docType === undefined) return refuse("not-asked")
    const sessionTranscript = await makeSessionTranscript(needs.crypto.digest, {
      ...binding,
      encryptionKey: request.encryptionKey,
    })
    const now = Math.floor(needs.now().getTime() / 1000)
    const { judged, certain } = await judgeWithDoubt(now, (nowSeconds) =>
      verifyDeviceResponse(
        { ...needs.crypto, trust: needs.trust },
        { deviceResponse, sessionTranscript, nowSeconds, docType },
      ),
    )
    if (!judged.ok) return refuse(ofMdoc[judged.refusal.code], judged.refusal.because)
    const proven = provenOf(needs, judged.value, asked)
    const paths = askedElements(request, asked).map(({ path }) => path)
    if (showsMoreThanAsked(elementsOf(judged.value), paths)) return refuse("more-than-asked")
    return accept({ ...proven, validityCertain: certain })
  }
