import { deflateSync } from "node:zlib"
import {
  issueSdJwt,
  issueStatusListToken,
  makeStatusList,
  presentSdJwt,
  type SdJwtContent,
  type Status,
  writeStatus,
} from "@jatidiri/credentials"
import { encodeTableMessage, glanceAudience, glanceNonce } from "@jatidiri/field"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { now, picture } from "./meeting.ts"

const { digest, randomBytes } = nodeCrypto
const day = 86_400
export const place = 4711
type SignerName = Parameters<Keys["signer"]>[0]

export const wayan = {
  nik: "5171010107000000",
  name: "I Wayan Contoh Adnyana",
  birthdate: "2000-07-01",
  gender: "male",
  address: { street_address: "Jalan Contoh 3", locality: "Kota Denpasar", region: "Bali" },
  religion: "Hindu",
  age_over_17: true,
  age_over_18: true,
  small_picture: picture,
}

export type ShownFull = {
  readonly paths?: readonly (readonly string[])[]
  readonly boundAt?: number
  readonly audience?: string
  readonly nonce?: string
  /** Another phone binds it than the one it was made for. */
  readonly thief?: boolean
  readonly signer?: SignerName
  /** It says nowhere how it stands. */
  readonly unlisted?: boolean
  readonly ktp?: Partial<SdJwtContent>
}

export type ListMade = {
  readonly status?: Status
  readonly signedAt?: number
  readonly uri?: string
  readonly signer?: SignerName
  readonly entries?: number
  readonly endsAt?: number
}

/** Wayan, who holds the full KTP of the office at this address, and the office's status list. */
export const makeWayan = async (keys: Keys, baseUrl = "https://contoh.test") => {
  const [phone, thief] = [await makeTestKey(), await makeTestKey()]
  const uri = `${baseUrl}/status/ktp-0`
  const issue = ({ signer = "sd-jwt-signer", unlisted, ktp }: ShownFull = {}): Promise<string> =>
    issueSdJwt(
      { signer: keys.signer(signer), digest, randomBytes },
      {
        ...{ vct: `${baseUrl}/vct/ktp/1`, cnf: { jwk: phone.key }, iat: now(), nbf: now() - 60, exp: now() + 90 * day },
        ...{ claims: wayan, separate: [["address"]], ...ktp },
        ...(unlisted === true ? {} : { status: ktp?.status ?? { status_list: { idx: place, uri } } }),
      },
    )
  const show = async (how: ShownFull = {}): Promise<string> => {
    const shown = await presentSdJwt(
      { digest, sign: how.thief === true ? thief.sign : phone.sign },
      {
        ...{ sdJwt: await issue(how), paths: how.paths ?? [["small_picture"], ["name"]] },
        ...{ nonce: how.nonce ?? glanceNonce, audience: how.audience ?? glanceAudience },
        nowSeconds: how.boundAt ?? now(),
      },
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    return shown.value
  }
  const glance = async (how: ShownFull = {}): Promise<Uint8Array> =>
    encodeTableMessage({ kind: "glance", presentation: await show(how) })
  const makeList = (how: ListMade = {}): Promise<string> => {
    const list = makeStatusList(how.entries ?? 2 ** 20)
    if (place < list.bytes.length * 4) writeStatus(list, place, how.status ?? "valid")
    const signedAt = how.signedAt ?? now()
    return issueStatusListToken(
      { signer: keys.signer(how.signer ?? "status-signer"), deflate: (bytes) => deflateSync(bytes, { level: 9 }) },
      {
        ...{ uri: how.uri ?? uri, list, issuedAtSeconds: signedAt, ttlSeconds: 60 },
        expiresAtSeconds: how.endsAt ?? signedAt + day,
      },
    )
  }
  return { uri, issue, show, glance, makeList }
}
