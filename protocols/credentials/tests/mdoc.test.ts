import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { parseCbor } from "../src/cbor/decode.ts"
import { encodeCbor } from "../src/cbor/encode.ts"
import {
  issueMdoc,
  type MdocContent,
  makeDeviceResponse,
  makeSessionTranscript,
  type PresentedMdoc,
  parseIssuerSigned,
  type Signer,
  toJson,
  verifyDeviceResponse,
  verifyIssuerSigned,
} from "../src/index.ts"
import { docType, mdocOf } from "./people.ts"
import { crypto, issuing, makeKeyPair, makeTown, today } from "./town.ts"

const town = makeTown()
const machinery = { ...crypto, trust: town.trust }
const request = {
  clientId: "x509_hash:bank",
  nonce: "n-0S6_WzA2Mj",
  encryptionKey: makeKeyPair().jwk,
  responseUri: "https://jatidiri.example/openid4vp/responses/1",
}
const sessionTranscript = await makeSessionTranscript(crypto.digest, request)
const issue = (content: MdocContent, signer: Signer = town.mdocSigner) => issueMdoc(issuing(signer), content)
const ktp = await issue(mdocOf(town))

const wanted = [
  ["org.iso.23220.1", "given_name_unicode"],
  ["org.iso.23220.1", "birth_date"],
  [docType, "village"],
] as const

const show = async (issuerSigned: Uint8Array, holder = town.holder): Promise<Uint8Array> => {
  const made = await makeDeviceResponse(holder, { issuerSigned, sessionTranscript, elements: wanted })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

const refusalOf = async (deviceResponse: Uint8Array, policy: Partial<PresentedMdoc> = {}) => {
  const presented = { deviceResponse, sessionTranscript, nowSeconds: today, docType, ...policy }
  const result = await verifyDeviceResponse(machinery, presented)
  return result.ok ? "accepted" : result.refusal.code
}

test("the session transcript is that of OpenID4VP 1.0 §B.2.6.1", async () => {
  const transcript = await makeSessionTranscript(crypto.digest, {
    clientId: "x509_san_dns:example.com",
    nonce: "exc7gBkxjx1rdc9udRrveKvSsJIq80avlXeLHhGwqtA",
    encryptionKey: {
      kty: "EC",
      crv: "P-256",
      x: "DxiH5Q4Yx3UrukE2lWCErq8N8bqC9CHLLrAwLz5BmE0",
      y: "XtLM4-3h5o3HUH0MHVJV0kyq0iBlrBwlh8qEDMZ4-Pc",
    },
    responseUri: "https://example.com/response",
  })
  expect(Buffer.from(transcript).toString("hex")).toBe(
    "83f6f682714f70656e494434565048616e646f7665725820048bc053c00442af9b8eed494cefdd9d95240d254b046b11b68013722aad38ac",
  )
})

describe("a resident shows her KTP as mdoc", () => {
  test("the bank sees the three elements it asked for, and the status to look up", async () => {
    const deviceResponse = await show(ktp)
    const presented = { deviceResponse, sessionTranscript, nowSeconds: today, docType }
    const result = await verifyDeviceResponse(machinery, presented)
    if (!result.ok) throw new Error(result.refusal.code)
    const { claims, status, deviceKey } = result.value
    expect(claims[docType]).toEqual({ village: "Dangin Puri" })
    expect(Object.keys(claims["org.iso.23220.1"] ?? {})).toEqual(["given_name_unicode", "birth_date"])
    expect(toJson(claims["org.iso.23220.1"]?.["birth_date"] ?? null)).toBe("1990-02-17")
    expect(status).toEqual(mdocOf(town).status)
    expect(deviceKey).toEqual(town.holder.jwk)
  })

  test("her wallet checks what the issuer gave it, all elements included", async () => {
    const result = await verifyIssuerSigned(machinery, { issuerSigned: ktp, nowSeconds: today, docType })
    expect(result).toMatchObject({ ok: true, value: { claims: mdocOf(town).namespaces } })
  })

  test("what the KTP does not hold cannot be shown", async () => {
    const elements = [[docType, "salary"]] as const
    const made = await makeDeviceResponse(town.holder, { issuerSigned: ktp, sessionTranscript, elements })
    expect(made).toMatchObject({ ok: false, refusal: { code: "not-held" } })
  })

  test("every element has its own 24 random bytes, and no two issuances share any", async () => {
    const randoms = async () => {
      const parsed = parseIssuerSigned(await issue(mdocOf(town)))
      if (!parsed.ok) throw new Error(parsed.refusal.code)
      return [...parsed.value.namespaces.values()].flat().map(({ random }) => Buffer.from(random).toString("hex"))
    }
    const all = [...(await randoms()), ...(await randoms())]
    expect(new Set(all).size).toBe(18)
    expect(all.every((random) => random.length === 48)).toBe(true)
  })
})

describe("the bank refuses", () => {
  test("an answer to another nonce, another asker, another address or another encryption key", async () => {
    const deviceResponse = await show(ktp)
    const others = [
      { nonce: "other" },
      { clientId: "x509_hash:shop" },
      { responseUri: "https://shop.example" },
      { encryptionKey: makeKeyPair().jwk },
    ]
    for (const other of others) {
      const transcript = await makeSessionTranscript(crypto.digest, { ...request, ...other })
      expect(await refusalOf(deviceResponse, { sessionTranscript: transcript })).toBe("device-signature-wrong")
    }
    expect(await refusalOf(deviceResponse)).toBe("accepted")
  })

  test("an answer signed by another phone", async () => {
    expect(await refusalOf(await show(ktp, makeKeyPair()))).toBe("device-signature-wrong")
  })

  test("the issuer's part alone", async () => {
    const document = new Map([
      ["docType", docType],
      ["issuerSigned", parseCbor(ktp) ?? null],
    ])
    const response = encodeCbor(
      new Map<string, string | number | readonly (typeof document)[]>([
        ["version", "1.0"],
        ["documents", [document]],
        ["status", 0],
      ]),
    )
    expect(await refusalOf(response)).toBe("device-signature-missing")
  })

  test("an expired KTP, one of tomorrow, and one of another type", async () => {
    const deviceResponse = await show(ktp)
    expect(await refusalOf(deviceResponse, { nowSeconds: today + 86_400 * 90 + 1 })).toBe("expired")
    expect(await refusalOf(deviceResponse, { nowSeconds: today - 3601 })).toBe("not-yet-valid")
    expect(await refusalOf(deviceResponse, { docType: "org.iso.18013.5.1.mDL" })).toBe("wrong-doc-type")
  })

  test("a KTP signed by a stranger's root, or by a certificate made for SD-JWT or for asking", async () => {
    const wrong = [makeTown().mdocSigner, town.sdJwtSigner, town.requestSigner]
    for (const signer of wrong) expect(await refusalOf(await show(await issue(mdocOf(town), signer)))).toBe("untrusted")
  })

  test("a KTP signed before its signer's certificate began", async () => {
    const signed = today - 86_400 * 60
    const early = { ...mdocOf(town), validity: { signed, validFrom: signed, validUntil: today + 1000 } }
    expect(await refusalOf(await show(await issue(early)))).toBe("untrusted")
  })

  test("two megabytes", async () => {
    expect(await refusalOf(new Uint8Array(2_000_000))).toBe("too-large")
    expect(parseIssuerSigned(new Uint8Array(2_000_000))).toMatchObject({ refusal: { code: "too-large" } })
  })
})

test("any changed byte is found, wherever it is", async () => {
  const shown = await show(ktp)
  const changes = fc.array(fc.integer({ min: 1, max: 255 }), { minLength: shown.length, maxLength: shown.length })
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      for (const at of shown.keys()) {
        const changed = shown.slice()
        changed[at] = (changed[at] ?? 0) ^ (change[at] ?? 1)
        expect([at, await refusalOf(changed)]).not.toContain("accepted")
      }
    }),
    { numRuns: 3, endOnFailure: true },
  )
})
