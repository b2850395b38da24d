import {
  type Handover,
  issueProvisionalKtp,
  longestProvisionalSeconds,
  provisionalVct,
  reasonNotToSign,
} from "@jatidiri/field"
import type { PackedResident } from "@jatidiri/service-points/contract"
import { signWith, webCrypto } from "@jatidiri/web"
import type { Journal } from "../journal/chain.ts"
import type { SignedVoucher, Yes } from "../journal/sign-entry.ts"

/** What a film can carry; `parseTableMessage` takes no longer part. */
const longestPart = 16_384
const longestFilm = 24 * 1024

export type ToHandOver = Pick<Handover, "voucher" | "mandate"> & { readonly provisional?: string }

const fits = ({ voucher, mandate, provisional }: Required<ToHandOver>): boolean =>
  provisional.length <= longestPart && voucher.length + mandate.length + provisional.length + 80 <= longestFilm

/** What a desk without network sees of somebody whose KTP is still under way. */
const provisionalClaims = (resident: PackedResident): Record<string, string> => ({
  name: resident.name,
  birthdate: resident.birthDay,
  gender: resident.sex,
  region: resident.regency,
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
    vct: provisionalVct(location.origin),
    holderKey: signed.asked.cnf.jwk,
    iat: act.now,
    exp: act.now + longestProvisionalSeconds,
    voucher: signed.link.jti,
    claims: provisionalClaims(act.resident),
  })
  return fits({ voucher: signed.compact, mandate, provisional }) ? provisional : undefined
}
