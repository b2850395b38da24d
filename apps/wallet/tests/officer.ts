import {
  hashCompact,
  hashTxCode,
  issueProvisionalKtp,
  type Mandate,
  makeMandate,
  makeVoucher,
  type ProvisionalKtp,
  parseRequest,
  provisionalVct,
  type Voucher,
} from "@jatidiri/field"
import { thumbprintOf } from "@jatidiri/kernel"
import { makeTestKey, type TestKey } from "@jatidiri/kernel/testing"
import { type Keys, nodeCrypto } from "@jatidiri/keys"

const { digest, randomBytes } = nodeCrypto
export const txCode = "408215"
export const now = (): number => Math.floor(Date.now() / 1000)
const day = 86_400

/** One pixel of a drawn face. */
export const smallPicture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAtAwEBu2vHUwAAAABJRU5ErkJggg=="

export type Changes = {
  readonly mandate?: Partial<Mandate>
  readonly voucher?: Partial<Voucher>
  readonly provisional?: Partial<ProvisionalKtp>
  /** Another hand signs the voucher than the mandate's. */
  readonly voucherSign?: TestKey["sign"]
}

/** An officer in a village without network: a tablet with a key of its own under the office's mandate. */
export const makeOfficer = async (keys: Keys, baseUrl: string) => {
  const tablet = await makeTestKey()
  const place = { kind: "field-round", id: "ronde-1", name: "Balai Banjar Contoh" } as const
  const mandateFor = (changes: Partial<Mandate> = {}) => {
    const { sign, x5c } = keys.signer("mandate-signer")
    const mandate: Mandate = {
      ...{
        iss: "51.71",
        sub: "petugas-1",
        jti: crypto.randomUUID(),
        cnf: { jwk: tablet.key },
        regions: ["51.71"],
        place,
      },
      ...{ powers: ["activate", "provisional"], nbf: now() - 60, exp: now() + day, max_activations: 10, ...changes },
    }
    return makeMandate(mandate, { sign, x5c }).then((compact) => ({ mandate, compact }))
  }

  const voucherFor = async (request: string, mandate: Mandate, { voucher, voucherSign }: Changes) => {
    const parsed = parseRequest(request)
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    const jti = crypto.randomUUID()
    const made: Voucher = {
      ...{ jti, iss: await thumbprintOf(tablet.key, digest), mandate: mandate.jti, iat: now(), seq: 1, place },
      prev: "A".repeat(43),
      request_hash: await hashCompact(request, digest),
      key_thumbprint: await thumbprintOf(parsed.value.payload.cnf.jwk, digest),
      evidence: { document: "ktp-el", face: "match", reader: "none" },
      tx_code_hash: await hashTxCode(jti, txCode, digest),
      ...voucher,
    }
    return {
      jti,
      holderKey: parsed.value.payload.cnf.jwk,
      compact: await makeVoucher(made, voucherSign ?? tablet.sign),
    }
  }

  /** The yes and what can be shown until the full KTP comes. */
  const handOver = async (request: string, changes: Changes = {}) => {
    const { mandate, compact } = await mandateFor(changes.mandate)
    const voucher = await voucherFor(request, mandate, changes)
    const provisional = await issueProvisionalKtp({ sign: tablet.sign, digest, randomBytes }, compact, {
      ...{ vct: provisionalVct(baseUrl), holderKey: voucher.holderKey, voucher: voucher.jti },
      ...{ iat: now(), exp: now() + 7 * day },
      claims: {
        ...{ name: "Ni Luh Sari Wulandari", birthdate: "1995-08-17", gender: "female", region: "Kota Denpasar" },
        small_picture: smallPicture,
      },
      ...changes.provisional,
    })
    return { kind: "handover", voucher: voucher.compact, mandate: compact, provisional } as const
  }
  return { handOver, tablet }
}
