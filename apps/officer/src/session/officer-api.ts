import {
  changeHeader,
  type EnrolmentOptionsReply,
  type MandateReply,
  type Officer,
  officerPaths,
  type SignInOptionsReply,
} from "@jatidiri/officers/contract"
import { type Answer, ask, type Problem } from "@jatidiri/web"
import { startAuthentication, startRegistration } from "@simplewebauthn/browser"
import { hearRevoked } from "./revoked.ts"

/** Sent with every call that changes something. */
export const changing = { [changeHeader.name]: changeHeader.value }

/** What stands between an officer and his desk, for the words on the screen. */
export type SignInTrouble =
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "offline" }
  | { readonly kind: "broken" }
  | { readonly kind: "cancelled" }

export type SignInOutcome = { readonly kind: "in"; readonly officer: Officer } | SignInTrouble

const troubleOf = (answer: Exclude<Answer<unknown>, { kind: "ok" }>): SignInTrouble =>
  answer.kind === "broken" ? { kind: "broken" } : answer

const finish = (answer: Answer<Officer>): SignInOutcome =>
  answer.kind === "ok" ? { kind: "in", officer: answer.value } : troubleOf(answer)

type CreationOptions = Parameters<typeof startRegistration>[0]["optionsJSON"]
type RequestOptions = Parameters<typeof startAuthentication>[0]["optionsJSON"]

/** First time on this device: the enrolment ticket makes a passkey. */
export const enrol = async (ticket: string): Promise<SignInOutcome> => {
  const options = await ask<EnrolmentOptionsReply>(officerPaths.enrolmentOptions, {
    body: { ticket },
    headers: changing,
  })
  if (options.kind !== "ok") return troubleOf(options)
  // The reply's options are WebAuthn's creation options as the contract says; the browser judges them.
  const optionsJSON = options.value.options as unknown as CreationOptions
  const response = await startRegistration({ optionsJSON }).catch(() => undefined)
  if (response === undefined) return { kind: "cancelled" }
  return finish(await ask<Officer>(officerPaths.enrolments, { body: { ticket, response }, headers: changing }))
}

/** Any other time: the passkey alone. */
export const signIn = async (): Promise<SignInOutcome> => {
  const options = await ask<SignInOptionsReply>(officerPaths.signInOptions, { body: {}, headers: changing })
  if (options.kind !== "ok") return troubleOf(options)
  const { challengeId } = options.value
  const optionsJSON = options.value.options as unknown as RequestOptions
  const response = await startAuthentication({ optionsJSON }).catch(() => undefined)
  if (response === undefined) return { kind: "cancelled" }
  return finish(
    hearRevoked(
      await ask<Officer>(officerPaths.signIn, { body: { challengeId, response }, headers: changing }),
      "lives",
    ),
  )
}

export const readMe = async (): Promise<Answer<Officer>> => hearRevoked(await ask<Officer>(officerPaths.me), "over")

/** Whoever is told that he is not signed in asks why: the office may have revoked this device. */
export const askWhyEnded = async <Value>(answer: Answer<Value>): Promise<Answer<Value>> => {
  if (answer.kind === "refused" && answer.problem.code === "not-signed-in") await readMe()
  return answer
}

export const signOut = (): Promise<Answer<void>> => ask<void>(officerPaths.signOut, { body: {}, headers: changing })

export const askMandate = async (body: {
  commandId: string
  deviceKey: unknown
  proof: string
  round?: string
}): Promise<Answer<MandateReply>> =>
  hearRevoked(await ask<MandateReply>(officerPaths.mandates, { body, headers: changing }), "lives")
