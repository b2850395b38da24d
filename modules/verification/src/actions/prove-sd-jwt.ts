import { isDemoAnchor, type JsonObject, type VerifiedSdJwt, verifySdJwt } from "@jatidiri/credentials"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { AnswerRefusal } from "../contract.ts"
import { ofSdJwt } from "../domain/answer-refusals.ts"
import { showsMoreThanAsked } from "../domain/beyond-asked.ts"
import { judgeWithDoubt } from "../domain/doubtful-time.ts"
import { queryIdOf } from "../domain/make-query.ts"
import type { Binding, Proven } from "../domain/proven.ts"
import type { Needs, Purpose } from "../needs.ts"

type Asked = Purpose["credentials"][number]

/**
 * The nonce proves that an answer is of this session; the phone's own time is only asked to be of the right day, so
 * that a phone with a wrong time zone is served.
 */
const maxClockOffSeconds = 24 * 3600

/** Members of an SD-JWT VC that are for everybody (SD-JWT VC §3.2.2.2), and what else this issuer left in clear. */
const inClear = (presentation: string): readonly string[] => Object.keys(decodePart(presentation.split("~", 1)[0]))

const decodePart = (jwt: string | undefined): JsonObject =>
  JSON.parse(Buffer.from(jwt?.split(".")[1] ?? "", "base64url").toString()) as JsonObject

/** Only after it was verified. */
const clockOffSeconds = (presentation: string, nowSeconds: number): number =>
  Number(decodePart(presentation.slice(presentation.lastIndexOf("~") + 1))["iat"]) - nowSeconds

const provenOf = (verified: VerifiedSdJwt, asked: Asked): Omit<Proven, "validityCertain"> => ({
  credential: asked.credential,
  shown: {
    id: queryIdOf(asked.credential, "dc+sd-jwt"),
    format: "dc+sd-jwt",
    vct: verified.vct,
    claims: verified.claims,
  },
  claims: verified.claims,
  demo: isDemoAnchor(verified.anchor),
  ...(verified.status === undefined ? {} : { status: verified.status }),
})

/** Signature, chain, time, disclosures, key binding; then that nothing was shown beyond what was asked. */
export const proveSdJwt =
  (needs: Needs) =>
  async (presentation: string, asked: Asked, binding: Binding): Promise<Result<Proven, AnswerRefusal>> => {
    const now = Math.floor(needs.now().getTime() / 1000)
    const keyBinding = { nonce: binding.nonce, audience: binding.clientId, maxAgeSeconds: maxClockOffSeconds }
    const vcts = [needs.typeOf(asked.credential).vct]
    const { judged, certain } = await judgeWithDoubt(now, (nowSeconds) =>
      verifySdJwt({ ...needs.crypto, trust: needs.trust }, { sdJwt: presentation, nowSeconds, keyBinding, vcts }),
    )
    if (!judged.ok) return refuse(ofSdJwt[judged.refusal.code], judged.refusal.because)
    const paths = asked.claims.map(({ path }) => path)
    if (showsMoreThanAsked(judged.value.claims, paths, inClear(presentation))) return refuse("more-than-asked")
    return accept({
      ...provenOf(judged.value, asked),
      validityCertain: certain,
      clockOffSeconds: clockOffSeconds(presentation, now),
    })
  }
