import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { deflateSync } from "node:zlib"
import {
  issueSdJwt,
  issueStatusListToken,
  makeStatusList,
  presentSdJwt,
  type Status,
  writeStatus,
} from "@jatidiri/credentials"
import { encodeTableMessage, glanceAudience, glanceNonce } from "@jatidiri/field"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { initKeys, loadKeys, nodeCrypto } from "@jatidiri/keys"

const day = 86_400
const seconds = (): number => Math.floor(Date.now() / 1000)
const photo =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8Dwn4EIAAAtAwEBu2vHUwAAAABJRU5ErkJggg=="
export const listPath = "/status/ktp-0"
export const ketut = { name: "I KETUT CONTOH", age_over_21: true, small_picture: photo }

/** Ketut, whom this office gave a full KTP some days ago. */
export const makeKetut = async (origin: string) => {
  const folder = mkdtempSync(join(tmpdir(), "petugas-"))
  const subject = { organisation: "DEMO - TIDAK RESMI", country: "ID", issuerUrl: origin }
  await initKeys({ folder, subject, passphrase: "uji", now: new Date(Date.now() - 9 * day * 1000) })
  const keys = await loadKeys(folder, "uji")
  rmSync(folder, { recursive: true })
  const phone = await makeTestKey()
  const uri = `${origin}${listPath}`
  const issue = (): Promise<string> =>
    issueSdJwt(
      { ...nodeCrypto, signer: keys.signer("sd-jwt-signer") },
      {
        ...{ vct: `${origin}/vct/ktp/1`, cnf: { jwk: phone.key }, exp: seconds() + 80 * day, claims: ketut },
        status: { status_list: { idx: 7, uri } },
      },
    )
  const glance = async (): Promise<Uint8Array> => {
    const shown = await presentSdJwt(
      { digest: nodeCrypto.digest, sign: phone.sign },
      {
        ...{ sdJwt: await issue(), paths: Object.keys(ketut).map((name) => [name]), nowSeconds: seconds() },
        ...{ nonce: glanceNonce, audience: glanceAudience },
      },
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    return encodeTableMessage({ kind: "glance", presentation: shown.value })
  }
  /** Signed so long ago; the office lets it hold for a month, and asks for a look each second. */
  const makeList = (status: Status, ageSeconds = 0): Promise<string> => {
    const list = makeStatusList(1024)
    writeStatus(list, 7, status)
    const issuedAtSeconds = seconds() - ageSeconds
    return issueStatusListToken(
      { signer: keys.signer("status-signer"), deflate: (bytes) => deflateSync(bytes) },
      { uri, list, issuedAtSeconds, expiresAtSeconds: issuedAtSeconds + 30 * day, ttlSeconds: 1 },
    )
  }
  return { anchors: keys.anchors.map((anchor) => Buffer.from(anchor).toString("base64")), glance, makeList }
}
