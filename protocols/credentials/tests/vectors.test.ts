import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { readStatus, type Trust, verifyDeviceResponse, verifySdJwt, verifyStatusListToken } from "../src/index.ts"
import { crypto, inflate, trustIn } from "./town.ts"
import type { MdocVector } from "./vectors-mdoc.ts"
import type { SdJwtVector } from "./vectors-sd-jwt.ts"
import type { StatusVector, X509Vector } from "./vectors-trust.ts"

const read = <Vector>(name: string): readonly Vector[] =>
  readFileSync(new URL(`../../../vectors/credentials/${name}.jsonl`, import.meta.url), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Vector) // written by make-vectors.ts with these very types

const trust: Trust = trustIn(...read<{ anchor: string }>("anchors").map(({ anchor }) => anchor))
const machinery = { ...crypto, trust }

type Outcome = { readonly ok: true } | { readonly ok: false; readonly refusal: { readonly code: string } }
const said = (outcome: Outcome): string => (outcome.ok ? "accepted" : outcome.refusal.code)

describe("SD-JWT", () => {
  test.each(read<SdJwtVector>("sd-jwt"))(
    "$name: $expect",
    async ({ expect: wanted, nonce, audience, ...presented }) => {
      const keyBinding = { nonce, audience, maxAgeSeconds: 300 }
      expect(said(await verifySdJwt(machinery, { ...presented, keyBinding }))).toBe(wanted)
    },
  )
})

describe("mdoc", () => {
  const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "base64url"))
  test.each(read<MdocVector>("mdoc"))("$name: $expect", async ({ expect: wanted, ...vector }) => {
    const presented = {
      deviceResponse: bytes(vector.deviceResponse),
      sessionTranscript: bytes(vector.sessionTranscript),
      docType: vector.docType,
      nowSeconds: vector.nowSeconds,
    }
    expect(said(await verifyDeviceResponse(machinery, presented))).toBe(wanted)
  })
})

describe("status list", () => {
  test.each(read<StatusVector>("status-list"))("$name: $expect", async ({ expect: wanted, ...received }) => {
    const result = await verifyStatusListToken({ ...machinery, inflate }, received)
    expect(said(result)).toBe(wanted)
    if (!result.ok) return
    const statuses = [4, 5, 6].map((index) => readStatus(result.value.list, index))
    expect(statuses).toMatchObject([{ value: "valid" }, { value: "revoked" }, { value: "suspended" }])
  })
})

describe("X.509", () => {
  test.each(read<X509Vector>("x509"))("$name: $expect", async ({ expect: wanted, x5c, ...policy }) => {
    const chain = x5c.map((der) => new Uint8Array(Buffer.from(der, "base64")))
    expect(said(await trust.verifyChain(chain, policy))).toBe(wanted)
  })
})
