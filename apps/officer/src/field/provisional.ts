import { type Handover, issueProvisionalKtp, longestProvisionalSeconds, reasonNotToSign } from "@jatidiri/field"
import { signWith, webCrypto } from "@jatidiri/web"
import type { Journal } from "../journal/chain.ts"
import type { SignedVoucher, Yes } from "../journal/sign-entry.ts"
import type { PackedResident } from "../pack/shapes.ts"

/** What a film can carry; `parseTableMessage` takes no longer part. */
const longestPart = 16_384
const longestFilm = 24 * 1024

export type ToHandOver = Pick<Handover, "voucher" | "mandate"> & { readonly provisional?: string }

const fits = ({ voucher, mandate, provisional }: Required<ToHandOver>): boolean =>
  provisional.length <= longestPart && voucher.length + mandate.length + provisional.length + 80 <= longestFilm

/** The regency by its code, the first two parts: a pack does not say its name. */
const regencyOf = (regionCode: string): string => regionCode.split(".").slice(0, 2).join(".")

/** What a desk without network sees of somebody whose KTP is still under way. */
const provisionalClaims = (resident: PackedResident): Record<string, string> => ({
  name: resident.name,
  birthdate: resident.birthDay,
  gender: resident.sex,
  region: regencyOf(resident.regionCode),
  ...(resident.photo === undefined ? {} : { small_picture: `data:image/jpeg;base64,${resident.photo}` }),
})

/** The provisional KTP to this voucher where the mandate allows one and it fits a film; without it the voucher still counts. */
export const issueBeside = async (
  journal: Journal,
  signed: SignedVoucher,
  act: Yes & { readonly resident: PackedResident },
): Promise<string | undefined> => {
  const { compact: mandate, payload } = journal.held
  const asked = { power: "provisional", now: act.now, count: signed.count, regionCode: act.regionCode } as const
  if (reasonNotToSign(payload, asked) !== undefined) return undefined
  const machinery = { ...webCrypto, sign: signWith(journal.keys.device.privateKey) }
  const provisional = await issueProvisionalKtp(machinery, mandate, {
    vct: `${location.origin}/vct/ktp-sementara/1`,
    holderKey: signed.asked.cnf.jwk,
    iat: act.now,
    exp: act.now + longestProvisionalSeconds,
    voucher: signed.link.jti,
    claims: provisionalClaims(act.resident),
  })
  return fits({ voucher: signed.compact, mandate, provisional }) ? provisional : undefined
}
