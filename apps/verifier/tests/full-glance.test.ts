import { encodeTableMessage, judgeGlance, weighLook } from "@jatidiri/field"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { makeFilm } from "@jatidiri/proximity"
import { beforeAll, describe, expect, test } from "vitest"
import { type ListMade, makeWayan, type ShownFull, wayan } from "./full-ktp.ts"
import { anchorsOf, inflate, makeOffice, now } from "./meeting.ts"

const { digest, verify } = nodeCrypto
const [hour, day] = [3600, 86_400]
const fullVct = "https://contoh.test/vct/ktp/1"

let keys: Keys
let resident: Awaited<ReturnType<typeof makeWayan>>
beforeAll(async () => {
  keys = await makeOffice()
  resident = await makeWayan(keys)
})

const judge = (message: Uint8Array, token?: string, nowSeconds = now()) =>
  judgeGlance(message, {
    ...{ anchors: anchorsOf(keys), fullVct, nowSeconds, verify, digest, inflate },
    findList: (uri) => (token === undefined || uri !== resident.uri ? undefined : { token }),
  })
const weigh = async (message: Uint8Array, token?: string, nowSeconds?: number): Promise<string> => {
  const judged = await judge(message, token, nowSeconds)
  return judged.ok ? weighLook(judged.value) : judged.refusal.code
}
const weighShown = async (how: ShownFull, nowSeconds?: number) =>
  weigh(await resident.glance(how), await resident.makeList(), nowSeconds)
const weighBy = async (list: ListMade) => weigh(await resident.glance(), await resident.makeList(list))
const glanceOf = (presentation: string) => encodeTableMessage({ kind: "glance", presentation })

describe("a desk without network refuses a full KTP", () => {
  test("of an office it does not know", async () => {
    const stranger = await makeWayan(await makeOffice())
    expect(await weigh(await stranger.glance(), await stranger.makeList())).toBe("not-trusted")
  })
  test("that a key of the office signed which is for something else", async () => {
    for (const signer of ["mandate-signer", "status-signer", "mdoc-signer"] as const)
      expect(await weighShown({ signer }), signer).toBe("not-trusted")
  })
  test("that was revoked or suspended, however old the list is that says so", async () => {
    for (const status of ["revoked", "suspended"] as const) {
      const list = await resident.makeList({ status })
      for (const later of [now(), now() + 30 * day])
        expect(await weigh(await resident.glance({ boundAt: later }), list, later)).toBe(status)
    }
  })
  test("that was bound more than a minute ago, or by a clock ahead of this one", async () => {
    expect(await weighShown({ boundAt: now() - 62 })).toBe("stale")
    expect(await weighShown({ boundAt: now() + 90 })).toBe("clocks-differ")
  })
  test("that has ended or not yet begun", async () => {
    const later = now() + 91 * day
    expect(await weighShown({ boundAt: later }, later)).toBe("expired")
    expect(await weighShown({ ktp: { nbf: now() + day } })).toBe("clocks-differ")
  })
  test("that another phone binds", async () => {
    expect(await weighShown({ thief: true })).toBe("wrong-signature")
  })
  test("whose claims are another KTP's, or were taken from another showing of the same one", async () => {
    const [mine, more] = [await resident.show(), await resident.issue()]
    const parts = mine.split("~")
    const foreign = more.split("~").find((part) => Buffer.from(part, "base64url").includes("gender")) ?? ""
    expect(await weigh(glanceOf([parts[0], foreign, ...parts.slice(1)].join("~")))).toBe("wrong-signature")
    const less = [parts[0], ...parts.slice(2)].join("~")
    expect(await weigh(glanceOf(less))).toBe("wrong-signature")
  })
  test("in which any letter was changed", async () => {
    const shown = await resident.show()
    for (const share of [0.02, 0.05, 0.3, 0.6, 0.8, 0.97]) {
      const at = Math.floor(shown.length * share)
      const letter = shown[at] === "A" ? "B" : "A"
      const judged = await judge(glanceOf(shown.slice(0, at) + letter + shown.slice(at + 1)), await resident.makeList())
      expect(judged.ok, String(share)).toBe(false)
    }
  })
  test("that is none: a family card, another office's KTP, an answer to a question, an unbound one", async () => {
    expect(await weighShown({ ktp: { vct: "https://contoh.test/vct/kk/1" } })).toBe("other-code")
    expect(await weighShown({ ktp: { vct: "https://lain.test/vct/ktp/1" } })).toBe("other-code")
    expect(await weighShown({ ktp: { vct: "https://contoh.test/vct/ktp-sementara/1" } })).toBe("other-code")
    expect(await weighShown({ audience: "bank" })).toBe("other-code")
    expect(await weighShown({ nonce: "sekali" })).toBe("other-code")
    expect(await weigh(glanceOf(await resident.issue()))).toBe("other-code")
  })
})

describe("a desk without network does not know whether it was revoked", () => {
  test("without a list, by one that the office did not sign, or by another list", async () => {
    const forger = await makeWayan(await makeOffice())
    expect(await weigh(await resident.glance())).toBe("status-unknown")
    expect(await weigh(await resident.glance(), await forger.makeList())).toBe("status-unknown")
    expect(await weighBy({ signer: "sd-jwt-signer" })).toBe("status-unknown")
    expect(await weighBy({ uri: "https://contoh.test/status/kk-0" })).toBe("status-unknown")
    expect(await weigh(await resident.glance(), "bukan.sebuah.daftar")).toBe("status-unknown")
  })
  test("by a list in which a place was changed from revoked to valid", async () => {
    const revoked = (await resident.makeList({ status: "revoked" })).split(".")
    const valid = (await resident.makeList()).split(".")
    expect(await weigh(await resident.glance(), [revoked[0], valid[1], revoked[2]].join("."))).toBe("status-unknown")
  })
  test("by a list that has no such place, one that says neither, or one from the future", async () => {
    expect(await weighBy({ entries: 400 })).toBe("status-unknown")
    expect(await weighBy({ status: "reserved" })).toBe("status-unknown")
    expect(await weighBy({ signedAt: now() + hour })).toBe("status-unknown")
  })
  test("when the KTP names no list, or one that the office does not", async () => {
    expect(await weighShown({ unlisted: true })).toBe("status-unknown")
    const status = { status_list: { idx: 0, uri: "https://contoh.test/status/ktp-1" } }
    expect(await weighShown({ ktp: { status } })).toBe("status-unknown")
  })
  test("for certain by a list older than a day, or past its own end", async () => {
    const token = await resident.makeList({ endsAt: now() + 30 * day })
    const short = await resident.makeList({ endsAt: now() + hour })
    const at = async (after: number, list: string) =>
      weigh(await resident.glance({ boundAt: now() + after }), list, now() + after)
    expect(await at(day - 60, token)).toBe("valid")
    expect(await at(day + 60, token)).toBe("status-old")
    expect(await at(hour - 60, short)).toBe("valid")
    expect(await at(hour + 60, short)).toBe("status-old")
  })
})

describe("a desk without network sees a full KTP", () => {
  test("with what Wayan chose and nothing else, until when, and as of when it was not revoked", async () => {
    const signedAt = now() - 30
    const judged = await judge(await resident.glance(), await resident.makeList({ signedAt }))
    if (!judged.ok) throw new Error(judged.refusal.code)
    expect(judged.value).toMatchObject({ ktp: "full", status: { is: "valid", asOf: signedAt, old: false } })
    expect(judged.value.claims).toMatchObject({ name: wayan.name, small_picture: wayan.small_picture })
    for (const kept of ["nik", "birthdate", "address", "age_over_18"])
      expect(judged.value.claims).not.toHaveProperty(kept)
    expect(judged.value.until).toBeGreaterThan(now() + 89 * day)
  })
  test("and takes none for a yes without a photo", async () => {
    expect(await weighShown({ paths: [["name"], ["age_over_18"]] })).toBe("no-photo")
    expect(await weighShown({})).toBe("valid")
  })
  test("in a film of some thirty frames, with a photo as large as the office makes it", async () => {
    const small_picture = `data:image/jpeg;base64,${Buffer.alloc(1600, 7).toString("base64")}`
    const others = Object.fromEntries(Array.from({ length: 14 }, (_, nth) => [`claim_${nth}`, "x"]))
    const blocks = async (...more: readonly (readonly string[])[]) => {
      const paths = [["small_picture"], ["name"], ...more]
      const glance = await resident.glance({ paths, ktp: { claims: { ...wayan, ...others, small_picture } } })
      return (await makeFilm(glance, { digest })).blocks
    }
    expect(await blocks()).toBeLessThanOrEqual(30)
    const all = [["age_over_17"], ["age_over_18"], ["birthdate"], ["gender"], ["address", "locality"]]
    expect(await blocks(...all)).toBeLessThanOrEqual(34)
  })
})
