import { changeHeader, type Officer, officerPaths, type SignInOptionsReply } from "@jatidiri/officers/contract"
import { type Answer, ask, type Problem } from "@jatidiri/web"

export type SignInOutcome =
  | { readonly kind: "in" }
  | { readonly kind: "refused"; readonly problem: Problem }
  | { readonly kind: "cancelled" | "offline" | "broken" }

const headers = { [changeHeader.name]: changeHeader.value }

const troubleOf = (answer: Exclude<Answer<unknown>, { kind: "ok" }>): SignInOutcome =>
  answer.kind === "broken" ? { kind: "broken" } : answer

/** By the passkey of this device. The library is fetched only here: most who read figures never need it. */
export const signIn = async (): Promise<SignInOutcome> => {
  const options = await ask<SignInOptionsReply>(officerPaths.signInOptions, { body: {}, headers })
  if (options.kind !== "ok") return troubleOf(options)
  const { startAuthentication } = await import("@simplewebauthn/browser")
  // The reply's options are WebAuthn's request options as the contract says; the browser judges them.
  const optionsJSON = options.value.options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"]
  const response = await startAuthentication({ optionsJSON }).catch(() => undefined)
  if (response === undefined) return { kind: "cancelled" }
  const { challengeId } = options.value
  const answer = await ask<Officer>(officerPaths.signIn, { body: { challengeId, response }, headers })
  return answer.kind === "ok" ? { kind: "in" } : troubleOf(answer)
}
