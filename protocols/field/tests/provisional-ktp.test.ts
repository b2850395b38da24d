import { issueSdJwtAs, parseSdJwt, presentSdJwt } from "@jatidiri/credentials"
import { digest, makeTestKey, type TestKey, verify } from "@jatidiri/kernel/testing"
import { beforeAll, describe, expect, test } from "vitest"
import {
  isProvisional,
  issueProvisionalKtp,
  type Mandate,
  makeMandate,
  type ProvisionalKtp,
  verifyProvisionalKtp,
} from "../src/index.ts"
import { codeOf, mandateOf, must, noon, uuid } from "./people.ts"

const day = 86_400
const vct = "https://jatidiri.example/vct/ktp-sementara/1"
const claims = { name: "Contoh Wayan", birthdate: "1990-07-01", small_picture: "data:image/jpeg;base64,AAAA" }
const randomBytes = (length: number) => Uint8Array.from({ length }, (_, at) => at)

describe("a provisional KTP", () => {
  let office: TestKey
  let putu: TestKey
  let wayan: TestKey
  beforeAll(async () => {
    office = await makeTestKey()
    putu = await makeTestKey()
    wayan = await makeTestKey()
  })

  const mandated = (changes: Partial<Mandate> = {}) =>
    makeMandate(mandateOf(putu.key, { powers: ["activate", "provisional"], ...changes }), {
      sign: office.sign,
      x5c: ["AQI="],
    })
  const issue = async (changes: Partial<ProvisionalKtp> = {}, mandate?: string, sign = putu.sign) =>
    issueProvisionalKtp({ sign, digest, randomBytes }, mandate ?? (await mandated()), {
      ...{ vct, holderKey: wayan.key, iat: noon, exp: noon + 14 * day, voucher: uuid(3), claims },
      ...changes,
    })
  const machinery = () => ({ verify, digest, trustedKey: () => office.key })
  const judge = (sdJwt: string, nowSeconds = noon + 60) => verifyProvisionalKtp(machinery(), { sdJwt, nowSeconds })

  test("is verified with the trust list alone, and names the officer who answers for it", async () => {
    const found = must(await judge(await issue()))
    expect(found.claims).toMatchObject({ ...claims, voucher: uuid(3) })
    expect(found.holderKey).toEqual(wayan.key)
    expect(found.who).toMatchObject({ sub: "officer-7", iss: "51.71" })
  })

  test("is shown claim by claim, by the phone it was made for and nobody else", async () => {
    const sdJwt = await issue()
    const show = async (sign: TestKey["sign"]) =>
      must(
        await presentSdJwt(
          { digest, sign },
          { sdJwt, paths: [["name"]], nonce: "n", audience: "gate", nowSeconds: noon + 60 },
        ),
      )
    const keyBinding = { nonce: "n", audience: "gate", maxAgeSeconds: 60 }
    const check = async (shown: string) =>
      verifyProvisionalKtp(machinery(), { sdJwt: shown, nowSeconds: noon + 90, keyBinding })
    const seen = must(await check(await show(wayan.sign)))
    expect([seen.claims["name"], seen.claims["birthdate"]]).toEqual([claims.name, undefined])
    expect(codeOf(await check(await show(putu.sign)))).toBe("key-binding-wrong-signature")
  })

  test("still holds when the mandate that it was signed under is over, and ends of itself", async () => {
    const sdJwt = await issue()
    expect(codeOf(await judge(sdJwt, noon + 10 * day))).toBe("accepted")
    expect(codeOf(await judge(sdJwt, noon + 14 * day))).toBe("expired")
    expect(codeOf(await judge(sdJwt, noon - 60))).toBe("not-yet-valid")
  })

  const forbidden: readonly (readonly [string, Partial<Mandate>, Partial<ProvisionalKtp>])[] = [
    ["without the power", { powers: ["activate"] }, {}],
    ["before it began", {}, { iat: noon - 2 * day, exp: noon + day }],
    ["after it ended", {}, { iat: noon + day, exp: noon + 2 * day }],
  ]
  test.each(forbidden)("signed under a mandate %s is not believed", async (_what, mandate, ktp) => {
    const sdJwt = await issue(ktp, await mandated(mandate))
    expect(codeOf(await judge(sdJwt, noon + day + 60))).toBe("untrusted")
  })

  test("by another key than the mandate's, or under another office's mandate, is not believed", async () => {
    const stranger = await makeTestKey()
    expect(codeOf(await judge(await issue({}, undefined, stranger.sign)))).toBe("wrong-signature")
    const foreign = await makeMandate(mandateOf(putu.key, { powers: ["provisional"] }), {
      sign: stranger.sign,
      x5c: ["AQI="],
    })
    expect(codeOf(await judge(await issue({}, foreign)))).toBe("untrusted")
    expect(codeOf(await judge(await issue({}, "no mandate")))).toBe("untrusted")
  })

  test("with one letter changed is refused", async () => {
    const sdJwt = await issue()
    const [head = "", ...rest] = sdJwt.split(".")
    for (const at of [10, head.length + 30, sdJwt.length - 20]) {
      const letter = sdJwt[at] === "A" ? "B" : "A"
      expect(codeOf(await judge(sdJwt.slice(0, at) + letter + sdJwt.slice(at + 1)))).not.toBe("accepted")
    }
    expect(rest.length).toBeGreaterThan(1)
  })

  test("for longer than fourteen days is never signed, and one that says so is not believed", async () => {
    await expect(issue({ exp: noon + 14 * day + 1 })).rejects.toThrow("14 days")
    await expect(issue({ exp: noon })).rejects.toThrow("14 days")
    const content = { vct, cnf: { jwk: wayan.key }, iat: noon, exp: noon + 15 * day, claims }
    const forever = await issueSdJwtAs({ sign: putu.sign, digest, randomBytes }, { mandate: await mandated() }, content)
    expect(codeOf(await judge(forever))).toBe("untrusted")
  })

  test("is told from other credentials by its header", async () => {
    expect(isProvisional(must(parseSdJwt(await issue())).header)).toBe(true)
    expect(isProvisional({ typ: "dc+sd-jwt", x5c: ["AQI="] })).toBe(false)
  })
})
