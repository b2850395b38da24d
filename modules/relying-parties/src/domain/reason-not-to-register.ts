import { covers } from "@jatidiri/credentials"
import { isNik, isSamePath } from "./claim-path.ts"
import type { ClaimsOf } from "./known-claims.ts"
import type { AllowedCredential, Purpose } from "./purpose.ts"

export const registrationRefusals = [
  "bad-name",
  "justification-missing",
  "nothing-asked",
  "credential-twice",
  "claim-twice",
  "claim-unknown",
  "nothing-required",
  "too-many-optional",
  "nik-justification-missing",
  "bad-status-age",
] as const
export type RegistrationRefusal = (typeof registrationRefusals)[number]

/** A justification shorter than this is no sentence. */
const fewestLetters = 20
const longestText = 1000

/**
 * Each choice of optional claims becomes one claim set of the query (OpenID4VP 1.0 §6.4.1), so that any wallet may
 * leave out any of them; four give at most sixteen.
 */
export const maxOptionalClaims = 4

/** Shown to residents, and kept by the database letter for letter: no half characters, nothing but text. */
const written = /^[^\p{Cc}\p{Cs}]*$/u

const isSentence = (text: string | undefined): boolean =>
  text !== undefined && text.trim().length >= fewestLetters && text.length <= longestText && written.test(text)

/** Nobody can mean knowledge older than a year; the table holds no number without a limit either. */
const longestStatusAgeSeconds = 366 * 86_400

/** As wallets take it in a registration statement: nothing that hides or turns what is read. */
const shown = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,120}$/u

/** Whether a text can be shown to people as somebody's name. */
export const isName = (text: string): boolean => text.trim().length > 0 && text.length <= 120 && shown.test(text)

const hasTwice = ({ claims }: AllowedCredential): boolean =>
  claims.some((claim, i) => claims.findIndex(({ path }) => isSamePath(path, claim.path)) !== i)

const asksUnknown = (claimsOf: ClaimsOf, { credential, claims }: AllowedCredential): boolean =>
  claims.some(({ path }) => path.length === 0 || !claimsOf(credential).some((known) => covers(path, known.path)))

const reachesNik = (claimsOf: ClaimsOf, { credential, claims }: AllowedCredential): boolean =>
  claimsOf(credential).some((known) => isNik(known.path) && claims.some(({ path }) => covers(path, known.path)))

const reasonAgainstCredential = (claimsOf: ClaimsOf, asked: AllowedCredential): RegistrationRefusal | undefined => {
  if (asked.claims.length === 0) return "nothing-asked"
  if (hasTwice(asked)) return "claim-twice"
  if (asksUnknown(claimsOf, asked)) return "claim-unknown"
  if (!asked.claims.some(({ required }) => required)) return "nothing-required"
  return asked.claims.filter(({ required }) => !required).length > maxOptionalClaims ? "too-many-optional" : undefined
}

/** Why a purpose may not be registered; nothing when it may. */
export const reasonNotToRegister = (claimsOf: ClaimsOf, purpose: Purpose): RegistrationRefusal | undefined => {
  const { credentials, name, maxStatusAgeSeconds } = purpose
  if (!isName(name.id) || !isName(name.en)) return "bad-name"
  if (!isSentence(purpose.justification)) return "justification-missing"
  if (credentials.length === 0) return "nothing-asked"
  if (new Set(credentials.map(({ credential }) => credential)).size !== credentials.length) return "credential-twice"
  for (const credential of credentials) {
    const reason = reasonAgainstCredential(claimsOf, credential)
    if (reason !== undefined) return reason
  }
  const asksNik = credentials.some((credential) => reachesNik(claimsOf, credential))
  if (asksNik && !isSentence(purpose.nikJustification)) return "nik-justification-missing"
  if (!Number.isSafeInteger(maxStatusAgeSeconds)) return "bad-status-age"
  return maxStatusAgeSeconds > 0 && maxStatusAgeSeconds <= longestStatusAgeSeconds ? undefined : "bad-status-age"
}
