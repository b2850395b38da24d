import {
  accept,
  type Check,
  closedObject,
  findRefusal,
  type Jws,
  listOf,
  type PublicJwk,
  type Result,
  type Shape,
  signJws,
  textOf,
  type Verify,
  wholeNumber,
} from "@jatidiri/kernel"
import { isOfClient } from "../checks/client.ts"
import { isSigned } from "../checks/signature.ts"
import { isTrusted } from "../checks/trusted.ts"
import { isInTime } from "../checks/validity.ts"
import { claimPath } from "../claim-path.ts"
import { type ClaimPath, type Kind, parseSigned, type Signer, type TrustedKey } from "../signed.ts"
import { clientIdPattern } from "./client-id.ts"

export const registrationType = "relying-party-registration+jwt"

/** What the registry of relying parties vouches for; carried in `verifier_info` with format `jwt`. */
export type RegistrationStatement = {
  /** Who keeps the registry: its base URL. */
  readonly iss: string
  /** Relying party id. */
  readonly sub: string
  /** The client identifier that may use this statement. */
  readonly client_id: string
  readonly name: string
  readonly purpose: { readonly id: string; readonly name: string }
  /** Everything the purpose may ask for; an mdoc's paths are `[namespace, element]`. */
  readonly claims: readonly ClaimPath[]
  readonly required: readonly ClaimPath[]
  readonly iat: number
  readonly exp: number
}

const seconds = wholeNumber(0, 4_294_967_295)
/** Shown to people: no control or format characters that could hide or turn what is read. */
const shownText = textOf(200, /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+$/u)

const statement: Shape<RegistrationStatement> = closedObject({
  iss: textOf(2_048),
  sub: textOf(100),
  client_id: textOf(60, clientIdPattern),
  name: shownText,
  purpose: closedObject({ id: textOf(100), name: shownText }),
  claims: listOf(claimPath, 1, 200),
  required: listOf(claimPath, 0, 200),
  iat: seconds,
  exp: seconds,
})

const kind: Kind<RegistrationStatement> = {
  typ: registrationType,
  maxBytes: 30_000,
  keyMembers: ["x5c"],
  shape: statement,
}

export const makeRegistrationStatement = (given: RegistrationStatement, { sign, x5c }: Signer): Promise<string> =>
  signJws({ header: { typ: registrationType, x5c }, payload: given }, sign)

export type RegistrationExpected = {
  /** Of the request that carries the statement. */
  readonly clientId: string
  readonly now: number
  readonly trustedKey: TrustedKey
  readonly verify: Verify
}

type Subject = RegistrationExpected & {
  readonly signed: Jws<RegistrationStatement>
  readonly key: PublicJwk | undefined
}

/** The order of checks of a registration statement, after its form. */
export const registrationChecks = [
  { name: "client", refusal: "wrong-client", holds: isOfClient },
  { name: "chain", refusal: "untrusted", holds: isTrusted },
  { name: "time", refusal: "expired", holds: isInTime },
  { name: "signature", refusal: "bad-signature", holds: isSigned },
] as const satisfies readonly Check<Subject, string>[]

export type RegistrationRefusal = (typeof registrationChecks)[number]["refusal"] | "bad-statement"

/** Parses and verifies: the registry signed it, for this client, and it has not ended. */
export const verifyRegistrationStatement = async (
  text: string,
  expected: RegistrationExpected,
): Promise<Result<RegistrationStatement, RegistrationRefusal>> => {
  const parsed = parseSigned(kind, text, "bad-statement")
  if (!parsed.ok) return parsed
  const checks: readonly Check<Subject, RegistrationRefusal>[] = registrationChecks
  const key = await expected.trustedKey(parsed.value.chain, expected.now)
  return (await findRefusal(checks, { ...expected, signed: parsed.value, key })) ?? accept(parsed.value.payload)
}
