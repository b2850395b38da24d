import fc from "fast-check"
import { describe, expect, test, vi } from "vitest"
import {
  type ClaimPath,
  decodeSdJwtClaims,
  isDemoAnchor,
  issueSdJwt,
  type PresentedSdJwt,
  parseSdJwt,
  presentSdJwt,
  type SdJwtContent,
  verifySdJwt,
} from "../src/index.ts"
import { kkOf, ktpOf } from "./people.ts"
import { crypto, issuing, makeKeyPair, makeTown, today } from "./town.ts"

const town = makeTown()
const machinery = { ...crypto, trust: town.trust }
const question = { nonce: "n-0S6_WzA2Mj", audience: "x509_hash:bank" }
const keyBinding = { ...question, maxAgeSeconds: 300 }

const issue = (content: SdJwtContent) => issueSdJwt(issuing(town.sdJwtSigner), content)
const ktp = await issue(ktpOf(town))
const kk = await issue(kkOf(town))

const show = async (sdJwt: string, ...paths: readonly ClaimPath[]): Promise<string> => {
  const holder = { digest: crypto.digest, sign: town.holder.sign }
  const presented = await presentSdJwt(holder, { sdJwt, paths, ...question, nowSeconds: today })
  if (!presented.ok) throw new Error(presented.refusal.code)
  return presented.value
}

const check = (sdJwt: string, policy: Partial<PresentedSdJwt> = {}) =>
  verifySdJwt(machinery, { sdJwt, nowSeconds: today, keyBinding, ...policy })

const refusalOf = async (sdJwt: string, policy?: Partial<PresentedSdJwt>) => {
  const result = await check(sdJwt, policy)
  return result.ok ? "accepted" : result.refusal.code
}

const claimsOf = async (sdJwt: string) => {
  const result = await check(sdJwt)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value.claims
}

describe("a resident shows her KTP", () => {
  test("the bank sees what she chose and nothing else", async () => {
    const claims = await claimsOf(await show(ktp, ["given_name"], ["address", "locality"]))
    expect(claims).toMatchObject({ given_name: "Ni Wayan", address: { locality: "Kota Denpasar" } })
    expect(Object.keys(claims["address"] ?? {})).toEqual(["locality"])
    expect(claims).not.toHaveProperty("nik")
    expect(JSON.stringify(claims)).not.toMatch(/_sd|\.\.\./)
  })

  test("a path to an object brings all of it", async () => {
    const { address } = await claimsOf(await show(ktp, ["address"]))
    expect(address).toEqual(ktpOf(town).claims["address"])
  })

  test("all paths together give back everything that was issued", async () => {
    const { claims } = ktpOf(town)
    expect(await claimsOf(await show(ktp, ...Object.keys(claims).map((name) => [name])))).toMatchObject(claims)
  })

  test("showing nothing still proves that she holds a KTP", async () => {
    const result = await check(await show(ktp))
    expect(result).toMatchObject({ ok: true, value: { vct: ktpOf(town).vct, status: ktpOf(town).status } })
    expect(result.ok && [isDemoAnchor(result.value.anchor), result.value.issuer.subject.commonName]).toEqual([
      true,
      "sd-jwt",
    ])
  })

  test("of the family card she shows only the child's name", async () => {
    expect((await claimsOf(await show(kk, ["members", 2, "name"])))["members"]).toEqual([{ name: "Putu Contoh" }])
    const names = await claimsOf(await show(kk, ["members", null, "name"]))
    expect(names["members"]).toEqual([{ name: "I Made Contoh" }, { name: "Ni Wayan Contoh" }, { name: "Putu Contoh" }])
  })

  test("her wallet reads all claims without asking anybody", async () => {
    const parsed = parseSdJwt(kk)
    const claims = parsed.ok && (await decodeSdJwtClaims(crypto.digest, parsed.value))
    expect(claims).toMatchObject({ ok: true, value: kkOf(town).claims })
  })

  test("what the KTP does not hold cannot be shown", async () => {
    const holder = { digest: crypto.digest, sign: town.holder.sign }
    const wanted = { sdJwt: ktp, paths: [["salary"]], ...question, nowSeconds: today }
    expect(await presentSdJwt(holder, wanted)).toMatchObject({ ok: false, refusal: { code: "claim-not-held" } })
  })

  test("no two issuances share a salt or a digest", async () => {
    const words = (text: string) => text.split("~").slice(1, -1)
    const again = new Set(words(await issue(ktpOf(town))))
    expect(words(ktp).filter((disclosure) => again.has(disclosure))).toEqual([])
  })
})

describe("the bank refuses", () => {
  test("a KTP without the holder's answer, and an answer where none was asked", async () => {
    expect(await refusalOf(ktp)).toBe("key-binding-missing")
    const result = await verifySdJwt(machinery, { sdJwt: await show(ktp), nowSeconds: today })
    expect(result).toMatchObject({ refusal: { code: "key-binding-unexpected" } })
  })

  test("an answer to another question, to somebody else, or of another hour", async () => {
    const shown = await show(ktp, ["nik"])
    expect(await refusalOf(shown, { keyBinding: { ...keyBinding, nonce: "other" } })).toBe("wrong-nonce")
    expect(await refusalOf(shown, { keyBinding: { ...keyBinding, audience: "x509_hash:shop" } })).toBe("wrong-audience")
    expect(await refusalOf(shown, { nowSeconds: today + 301 })).toBe("key-binding-stale")
    expect(await refusalOf(shown, { nowSeconds: today - 301 })).toBe("key-binding-stale")
    expect(await refusalOf(shown, { nowSeconds: today + 300 })).toBe("accepted")
  })

  test("an answer from another phone", async () => {
    const thief = { digest: crypto.digest, sign: makeKeyPair().sign }
    const stolen = await presentSdJwt(thief, { sdJwt: ktp, paths: [], ...question, nowSeconds: today })
    expect(stolen.ok && (await refusalOf(stolen.value))).toBe("key-binding-wrong-signature")
  })

  test("disclosures added or dropped after she signed", async () => {
    const shown = await show(ktp, ["nik"], ["given_name"])
    const [jwt = "", first = "", ...rest] = shown.split("~")
    expect(await refusalOf([jwt, ...rest].join("~"))).toBe("wrong-sd-hash")
    expect(await refusalOf([jwt, first, first, ...rest].join("~"))).toBe("wrong-sd-hash")
  })

  test("an expired KTP, one of tomorrow, and one of another type", async () => {
    const shown = await show(await issue({ ...ktpOf(town), nbf: today, exp: today + 100 }))
    expect(await refusalOf(shown, { nowSeconds: today + 100 })).toBe("expired")
    expect(await refusalOf(shown, { nowSeconds: today + 100, clockSkewSeconds: 60 })).toBe("accepted")
    expect(await refusalOf(shown, { nowSeconds: today - 1 })).toBe("not-yet-valid")
    expect(await refusalOf(shown, { vcts: ["https://jatidiri.example/vct/kk/1"] })).toBe("wrong-vct")
    expect(await refusalOf(shown, { vcts: [ktpOf(town).vct] })).toBe("accepted")
  })

  test("a KTP signed by a stranger's root, or by a bank's own certificate under the true root", async () => {
    const stranger = makeTown()
    const forged = await issueSdJwt(issuing(stranger.sdJwtSigner), ktpOf(town))
    expect(await refusalOf(await show(forged))).toBe("untrusted")
    const byBank = await issueSdJwt(issuing(town.requestSigner), ktpOf(town))
    expect(await refusalOf(await show(byBank))).toBe("untrusted")
  })

  test("a million characters, and a thousand disclosures too many", async () => {
    expect(parseSdJwt(`${ktp}${"x".repeat(1_048_576)}`)).toMatchObject({ refusal: { code: "too-large" } })
    expect(parseSdJwt(ktp + "WyJhIiwiYiJd~".repeat(1025))).toMatchObject({ refusal: { code: "too-large" } })
  })
})

test("a million tildes cost no more than the parts of one KTP", () => {
  const split = vi.spyOn(String.prototype, "split")
  const parsed = parseSdJwt("~".repeat(1_048_576))
  const longest = Math.max(...split.mock.results.map(({ value }) => (value as readonly string[]).length))
  split.mockRestore()
  expect(parsed).toMatchObject({ refusal: { code: "too-large" } })
  expect(longest).toBeLessThan(2000)
})

test("as many disclosures as there may be are read", async () => {
  const claims = Object.fromEntries(Array.from({ length: 1024 }, (_, at) => [`claim${at}`, at]))
  const parsed = parseSdJwt(await issue({ ...ktpOf(town), claims, separate: [] }))
  expect(parsed.ok && parsed.value.disclosures.length).toBe(1024)
})

test("an issuer cannot hide what decides on validity, nor use the names of digests", async () => {
  for (const claims of [{ exp: 1 }, { _sd: [] }, { address: { "...": "x" } }, { list: [{ _sd_alg: "x" }] }]) {
    await expect(issue({ ...ktpOf(town), claims })).rejects.toThrow(TypeError)
  }
})

test("any changed character is found, wherever it is", async () => {
  const shown = await show(ktp, ["given_name"], ["address", "locality"], ["nationalities"])
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~= "
  const other = fc.constantFrom(...alphabet)
  await fc.assert(
    fc.asyncProperty(fc.array(other, { minLength: shown.length, maxLength: shown.length }), async (characters) => {
      for (let at = 0; at < shown.length; at++) {
        if (characters[at] === shown[at]) continue
        const changed = shown.slice(0, at) + characters[at] + shown.slice(at + 1)
        expect([at, await refusalOf(changed)]).not.toContain("accepted")
      }
    }),
    { numRuns: 3, endOnFailure: true },
  )
})

test("whatever claims are issued come back when all are shown", async () => {
  const name = fc.stringMatching(/^[a-z]{1,8}[0-9]$/)
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.dictionary(name, fc.string()),
    fc.array(fc.string()),
  )
  await fc.assert(
    fc.asyncProperty(fc.dictionary(name, value, { maxKeys: 6 }), fc.boolean(), async (claims, apart) => {
      const separate = apart ? Object.keys(claims).map((path) => [path]) : []
      const issued = await issue({ ...ktpOf(town), claims, separate })
      const shown = await claimsOf(await show(issued, ...Object.keys(claims).map((path) => [path])))
      for (const path of Object.keys(claims)) expect(shown[path]).toEqual(claims[path])
    }),
    { numRuns: 60 },
  )
})
