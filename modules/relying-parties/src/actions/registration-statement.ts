import { clientIdOf, makeRegistrationStatement } from "@jatidiri/openid4vc"
import { mdocPathsOf } from "../domain/known-claims.ts"
import type { RegisteredPurpose } from "../domain/purpose.ts"
import type { Needs } from "../needs.ts"

const validSeconds = 24 * 3600
const renewedBeforeSeconds = 12 * 3600
const maxRemembered = 1000

type Remembered = { readonly statement: string; readonly expires: number }

const pathsOf = (needs: Needs, purpose: RegisteredPurpose, onlyRequired: boolean) =>
  purpose.credentials.flatMap(({ credential, claims }) =>
    claims
      .filter(({ required }) => required || !onlyRequired)
      .flatMap(({ path }) => [path, ...mdocPathsOf(needs.claimsOf, credential, path)]),
  )

const signStatement = async (needs: Needs, purpose: RegisteredPurpose, now: number): Promise<string> => {
  const leaf = needs.requestSigner.x5c[0]
  if (leaf === undefined) throw new Error("the request signer has no certificate")
  return makeRegistrationStatement(
    {
      iss: needs.issuer,
      sub: purpose.relyingParty.relyingPartyId,
      client_id: await clientIdOf(new Uint8Array(Buffer.from(leaf, "base64")), needs.digest),
      name: purpose.relyingParty.name,
      purpose: { id: purpose.purposeId, name: purpose.name.id },
      claims: pathsOf(needs, purpose, false),
      required: pathsOf(needs, purpose, true),
      iat: now,
      exp: now + validSeconds,
    },
    needs.requestSigner,
  )
}

/**
 * What the registry vouches for, as compact JWS `relying-party-registration+jwt` for `verifier_info`. A purpose never
 * changes, so a statement is signed once and used for half its day.
 */
export const registrationStatement = (needs: Needs) => {
  const remembered = new Map<string, Remembered>()
  return async (purpose: RegisteredPurpose): Promise<string> => {
    const now = Math.floor(needs.now().getTime() / 1000)
    const known = remembered.get(purpose.purposeId)
    if (known !== undefined && known.expires > now + renewedBeforeSeconds) return known.statement
    const statement = await signStatement(needs, purpose, now)
    if (remembered.size >= maxRemembered) remembered.clear()
    remembered.set(purpose.purposeId, { statement, expires: now + validSeconds })
    return statement
  }
}
