import { accept, type Result, refuse } from "@jatidiri/kernel"
import { reasonNotAnswered, type VpToken } from "@jatidiri/openid4vc"
import type { AnswerRefusal } from "../contract.ts"
import { ofQuery } from "../domain/answer-refusals.ts"
import { queryIdOf } from "../domain/make-query.ts"
import type { Proven } from "../domain/proven.ts"
import type { OpenSession } from "../domain/session.ts"
import type { Needs } from "../needs.ts"
import { ownClientId } from "./create-session.ts"
import { responseUriOf } from "./give-request.ts"
import { proveMdoc } from "./prove-mdoc.ts"
import { proveSdJwt } from "./prove-sd-jwt.ts"

/** Every presentation of an answer, each proven by itself; then that together they answer what was asked. */
export const proveAnswer =
  (needs: Needs) =>
  async (session: OpenSession, vpToken: VpToken): Promise<Result<readonly Proven[], AnswerRefusal>> => {
    const { request } = session
    const binding = {
      clientId: await ownClientId(needs),
      nonce: request.nonce,
      responseUri: responseUriOf(needs, session.sessionId),
    }
    const proven: Proven[] = []
    for (const [queryId, presentations] of vpToken) {
      const asked = request.asked.find(({ credential }) => queryId === credential || queryId === `${credential}-mdoc`)
      const [presentation, ...others] = presentations
      if (asked === undefined || presentation === undefined || others.length > 0) return refuse("not-asked")
      // The formats are a choice: two KTPs might be of two people.
      if (proven.some(({ credential }) => credential === asked.credential)) return refuse("not-asked")
      const one =
        queryId === queryIdOf(asked.credential, "mso_mdoc")
          ? await proveMdoc(needs)(presentation, asked, request, binding)
          : await proveSdJwt(needs)(presentation, asked, binding)
      if (!one.ok) return one
      proven.push(one.value)
    }
    const shown = new Map(proven.map((one) => [one.shown.id, [one.shown]]))
    const reason = reasonNotAnswered(request.query, shown)
    return reason === undefined ? accept(proven) : refuse(ofQuery[reason])
  }
