import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { inflateSync } from "node:zlib"
import { presentSdJwt } from "@jatidiri/credentials"
import {
  encodeTableMessage,
  glanceAudience,
  glanceNonce,
  issueProvisionalKtp,
  type Mandate,
  makeMandate,
  type ProvisionalKtp,
  provisionalVct,
} from "@jatidiri/field"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { initKeys, type Keys, loadKeys, nodeCrypto } from "@jatidiri/keys"

const { digest, randomBytes } = nodeCrypto
const day = 86_400

export const inflate = (bytes: Uint8Array, maxBytes: number): Uint8Array | undefined => {
  try {
    return inflateSync(bytes, { maxOutputLength: maxBytes })
  } catch {
    return undefined
  }
}
export const now = (): number => Math.floor(Date.now() / 1000)

/** A drawn face, one pixel of it. */
export const picture =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAtAwEBu2vHUwAAAABJRU5ErkJggg=="
export const sari = {
  name: "Ni Luh Sari Wulandari",
  birthdate: "1995-08-17",
  gender: "female",
  region: "Kota Denpasar",
}

/** An office that made its keys so long ago. */
export const makeOffice = async (agoSeconds = 60): Promise<Keys> => {
  const folder = mkdtempSync(join(tmpdir(), "periksa-"))
  const subject = { organisation: "DEMO - TIDAK RESMI", country: "ID", issuerUrl: "https://contoh.test" }
  await initKeys({ folder, subject, passphrase: "uji", now: new Date(Date.now() - agoSeconds * 1000) })
  const keys = await loadKeys(folder, "uji")
  rmSync(folder, { recursive: true })
  return keys
}
export const anchorsOf = (keys: Keys): string[] => keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64"))

export type Shown = {
  readonly names?: readonly string[]
  /** When the phone bound it, by the phone's clock. */
  readonly boundAt?: number
  readonly nonce?: string
  readonly audience?: string
  readonly mandate?: Partial<Mandate>
  readonly ktp?: Partial<ProvisionalKtp>
  /** Another phone binds it than the one it was made for. */
  readonly thief?: boolean
}

/** Sari, whom an officer of this office gave a provisional KTP this morning. */
export const makeSari = async (keys: Keys) => {
  const [tablet, phone, thief] = [await makeTestKey(), await makeTestKey(), await makeTestKey()]
  const provisionalFor = async ({ mandate, ktp }: Shown): Promise<string> => {
    const { sign, x5c } = keys.signer("mandate-signer")
    const compact = await makeMandate(
      {
        ...{ iss: "51.71", sub: "petugas-1", jti: crypto.randomUUID(), cnf: { jwk: tablet.key }, regions: ["51.71"] },
        place: { kind: "field-round", id: "ronde-1", name: "Balai Banjar Contoh" },
        ...{ powers: ["activate", "provisional"], nbf: now() - 60, exp: now() + day, max_activations: 10, ...mandate },
      },
      { sign, x5c },
    )
    return issueProvisionalKtp({ sign: tablet.sign, digest, randomBytes }, compact, {
      ...{ vct: provisionalVct("https://contoh.test"), holderKey: phone.key, voucher: crypto.randomUUID() },
      ...{ iat: now(), exp: now() + 7 * day, claims: { ...sari, small_picture: picture }, ...ktp },
    })
  }
  const show = async (how: Shown = {}): Promise<string> => {
    const shown = await presentSdJwt(
      { digest, sign: how.thief === true ? thief.sign : phone.sign },
      {
        sdJwt: await provisionalFor(how),
        paths: (how.names ?? ["small_picture", "name"]).map((name) => [name]),
        ...{ nonce: how.nonce ?? glanceNonce, audience: how.audience ?? glanceAudience },
        nowSeconds: how.boundAt ?? now(),
      },
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    return shown.value
  }
  const glance = async (how: Shown = {}): Promise<Uint8Array> =>
    encodeTableMessage({ kind: "glance", presentation: await show(how) })
  return { show, glance, provisionalFor }
}
