import { randomUUID } from "node:crypto"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { issueSdJwt, verifySdJwt } from "@jatidiri/credentials"
import { type Mandate, makeMandate, parseMandate, verifyMandate } from "@jatidiri/field"
import { demoOrganisation, initKeys, type Keys, loadKeys, nodeCrypto } from "@jatidiri/keys"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { trustedMandateKeyOf, trustOf } from "./trust.ts"

const { digest, randomBytes, verify } = nodeCrypto
const seconds = (): number => Math.floor(Date.now() / 1000)
const issuer = "http://localhost:8080"
const vct = `${issuer}/vct/ktp/1`

type Role = Parameters<Keys["signer"]>[0]
const others = (role: Role) =>
  (["sd-jwt-signer", "mdoc-signer", "mandate-signer", "status-signer", "request-signer"] as const).filter(
    (other) => other !== role,
  )

describe("each key of the house", () => {
  const parent = mkdtempSync(join(tmpdir(), "jatidiri-trust-"))
  const folder = join(parent, "keys")
  let keys: Keys
  beforeAll(async () => {
    const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: issuer }
    await initKeys({ folder, subject, passphrase: "for this test only", now: new Date(Date.now() - 60_000) })
    keys = await loadKeys(folder, "for this test only")
  })
  afterAll(() => rmSync(parent, { recursive: true, force: true }))

  const judgeKtpOf = async (role: Role) => {
    const sdJwt = await issueSdJwt(
      { signer: keys.signer(role), digest, randomBytes },
      { vct, iss: issuer, cnf: { jwk: keys.signer("request-signer").publicJwk }, claims: { name: "Sari" } },
    )
    return verifySdJwt({ verify, digest, trust: trustOf(keys) }, { sdJwt, nowSeconds: seconds() })
  }

  const judgeMandateOf = async (role: Role) => {
    const mandate: Mandate = {
      ...{ iss: "51.71", sub: "petugas-1", jti: randomUUID(), cnf: { jwk: keys.signer(role).publicJwk } },
      ...{ regions: ["51.71"], place: { kind: "service-point", id: "sp-1", name: "Loket 1" }, powers: ["activate"] },
      ...{ nbf: seconds() - 60, exp: seconds() + 3600, max_activations: 1 },
    }
    const { sign, x5c } = keys.signer(role)
    const parsed = parseMandate(await makeMandate(mandate, { sign, x5c }))
    if (!parsed.ok) throw new Error(parsed.refusal.code)
    return verifyMandate(parsed.value, { verify, trustedKey: trustedMandateKeyOf(keys), now: seconds() })
  }

  it("signs what it was made for", async () => {
    expect(await judgeKtpOf("sd-jwt-signer")).toMatchObject({ ok: true })
    expect(await judgeMandateOf("mandate-signer")).toMatchObject({ ok: true })
  })

  it.each(others("sd-jwt-signer"))("makes no KTP that anybody believes: %s", async (role) => {
    expect(await judgeKtpOf(role)).toMatchObject({
      refusal: { code: "untrusted", because: "wrong-extended-key-usage" },
    })
  })

  it.each(others("mandate-signer"))("makes no officer: %s", async (role) => {
    expect(await judgeMandateOf(role)).toMatchObject({ refusal: { code: "untrusted-signer" } })
  })
})
