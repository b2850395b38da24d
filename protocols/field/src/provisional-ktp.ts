import {
  type FindIssuer,
  issueSdJwtAs,
  type JsonObject,
  type PresentedSdJwt,
  sdJwtVc,
  verifySdJwtOf,
} from "@jatidiri/credentials"
import { accept, type Digest, type PublicJwk, type RandomBytes, refuse, type Sign, type Verify } from "@jatidiri/kernel"
import { longestMandateSeconds, parseMandate, type TrustedKey, verifyMandate } from "./mandate.ts"
import type { Mandate } from "./words.ts"

export const longestProvisionalSeconds = longestMandateSeconds

const vctPath = "/vct/ktp-sementara/1"

/** `vct` under a base URL without a trailing slash. */
export const provisionalVct = (baseUrl: string): string => `${baseUrl}${vctPath}`

/** Whether a `vct` is that of a provisional KTP, whichever office's: who vouches for it is told by the mandate. */
export const isProvisionalVct = (vct: string): boolean => vct.endsWith(vctPath)

/** A wallet that holds nothing else yet needs few claims: they and the mandate have to cross a table as QR codes. */
export type ProvisionalKtp = {
  readonly vct: string
  /** The resident's device key, as in his request. */
  readonly holderKey: PublicJwk
  /** When the officer signed, NumericDate seconds. */
  readonly iat: number
  /** At most 14 days later. */
  readonly exp: number
  /** `jti` of the voucher beside it. */
  readonly voucher: string
  /** Each disclosed by itself: name, birthdate, small_picture, … */
  readonly claims: JsonObject
}

/** Header member that carries the officer's mandate, whose `cnf` is the key that signed. */
const mandateMember = "mandate"

/**
 * Signed by the officer's device key under its mandate. Throws when it would be valid for more than 14 days or not at
 * all, since only a bug asks for it; ask `reasonNotToSign` with the power `provisional` first.
 */
export const issueProvisionalKtp = (
  machinery: { readonly sign: Sign; readonly digest: Digest; readonly randomBytes: RandomBytes },
  mandate: string,
  { vct, holderKey, iat, exp, voucher, claims }: ProvisionalKtp,
): Promise<string> => {
  if (exp <= iat || exp - iat > longestProvisionalSeconds)
    throw new Error("a provisional KTP is good for 14 days at most")
  const content = { vct, cnf: { jwk: holderKey }, iat, nbf: iat, exp, claims, voucher }
  return issueSdJwtAs(machinery, { [mandateMember]: mandate }, content)
}

export type ProvisionalMachinery = { readonly verify: Verify; readonly digest: Digest; readonly trustedKey: TrustedKey }

/** The mandate must have stood, with this power, when the officer signed; it may have ended since. */
const allows = (mandate: Mandate, iat: unknown, exp: unknown): boolean =>
  typeof iat === "number" &&
  typeof exp === "number" &&
  exp - iat <= longestProvisionalSeconds &&
  iat >= mandate.nbf &&
  iat < mandate.exp &&
  mandate.powers.includes("provisional")

const byMandate =
  ({ verify, trustedKey }: ProvisionalMachinery): FindIssuer<Mandate> =>
  async ({ header, payload }) => {
    const text = header[mandateMember]
    const parsed = typeof text === "string" ? parseMandate(text) : undefined
    if (!parsed?.ok) return refuse("untrusted", "no mandate")
    const { iat, exp } = payload
    if (typeof iat !== "number") return refuse("untrusted", "iat")
    const mandate = await verifyMandate(parsed.value, { verify, trustedKey, now: iat })
    if (!mandate.ok) return refuse("untrusted", mandate.refusal.code)
    if (!allows(mandate.value, iat, exp)) return refuse("untrusted", "mandate-forbids")
    return accept({ key: mandate.value.cnf.jwk, who: mandate.value })
  }

/**
 * Verifies a provisional KTP, presented or as it was handed over, with nothing but the trust list: no network. What it
 * cannot know, the office will: whether the mandate was revoked, its count reached, its region left.
 */
export const verifyProvisionalKtp = async (
  machinery: ProvisionalMachinery,
  presented: Omit<PresentedSdJwt, "extendedKeyUsage">,
) => verifySdJwtOf(machinery, presented, byMandate(machinery))

/** Whether a credential's header names a mandate instead of a chain: to choose the check, not to trust it. */
export const isProvisional = (header: JsonObject): boolean =>
  header["typ"] === sdJwtVc.format && typeof header[mandateMember] === "string"
