import { encodeTableMessage, judgeGlance, makeMandate, weighLook } from "@jatidiri/field"
import { makeTestKey } from "@jatidiri/kernel/testing"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { makeCollector, makeFilm } from "@jatidiri/proximity"
import { beforeAll, describe, expect, test } from "vitest"
import { longestTrustSeconds, reasonNotToTrust } from "../src/offline/trust-list.ts"
import { anchorsOf, inflate, makeOffice, makeSari, now, type Shown, sari } from "./meeting.ts"

const { digest, verify } = nodeCrypto
const day = 86_400

let keys: Keys
let resident: Awaited<ReturnType<typeof makeSari>>
beforeAll(async () => {
  keys = await makeOffice()
  resident = await makeSari(keys)
})

const judge = (message: Uint8Array, nowSeconds = now(), anchors = anchorsOf(keys)) =>
  judgeGlance(message, {
    ...{ anchors, nowSeconds, verify, digest, inflate, fullVct: "https://contoh.test/vct/ktp/1" },
    findList: () => undefined,
  })
const codeOf = async (message: Uint8Array, nowSeconds?: number): Promise<string> => {
  const judged = await judge(message, nowSeconds)
  return judged.ok ? "seen" : judged.refusal.code
}
const codeOfShown = async (how: Shown) => codeOf(await resident.glance(how))
const glanceOf = (presentation: string) => encodeTableMessage({ kind: "glance", presentation })

describe("a desk without network looks at Sari's phone and refuses", () => {
  test("what was bound more than a minute ago: a film carried away", async () => {
    expect(await codeOfShown({ boundAt: now() - 62 })).toBe("stale")
  })
  test("what comes from the future: one of the clocks is wrong", async () => {
    expect(await codeOfShown({ boundAt: now() + 90 })).toBe("clocks-differ")
    expect(await codeOf(await resident.glance({ boundAt: now() }), now() - day)).toBe("clocks-differ")
  })
  test("a KTP that has ended", async () => {
    const later = now() + 8 * day
    expect(await codeOf(await resident.glance({ boundAt: later }), later)).toBe("expired")
  })
  test("an officer of an office it does not know, or without the power", async () => {
    const stranger = await makeSari(await makeOffice())
    expect(await codeOf(await stranger.glance())).toBe("not-trusted")
    expect(await codeOfShown({ mandate: { powers: ["activate"] } })).toBe("not-trusted")
  })
  test("a mandate that the officer wrote himself with a key of the office that is for something else", async () => {
    const signer = keys.signer("status-signer")
    const { key } = await makeTestKey()
    const place = { kind: "field-round", id: "r", name: "Rumah" } as const
    const own = await makeMandate(
      {
        ...{ iss: "51.71", sub: "x", jti: crypto.randomUUID(), cnf: { jwk: key }, regions: ["51.71"], place },
        ...{ powers: ["provisional"], nbf: now() - 60, exp: now() + day, max_activations: 1 },
      },
      { sign: signer.sign, x5c: signer.x5c },
    )
    expect(own).toContain(".")
    const shown = await resident.show()
    const [head = "", ...rest] = shown.split(".")
    const header = JSON.parse(Buffer.from(head, "base64url").toString()) as Record<string, unknown>
    const forged = Buffer.from(JSON.stringify({ ...header, mandate: own })).toString("base64url")
    expect(await codeOf(glanceOf([forged, ...rest].join(".")))).toBe("not-trusted")
  })
  test("another phone than the one it was made for", async () => {
    expect(await codeOfShown({ thief: true })).toBe("wrong-signature")
  })
  test("a claim taken from another showing", async () => {
    const [less, more] = [await resident.provisionalFor({}), await resident.show({ names: ["name", "birthdate"] })]
    const added = less.split("~").find((part) => Buffer.from(part, "base64url").toString().includes("gender")) ?? ""
    const parts = more.split("~")
    expect(await codeOf(glanceOf([parts[0], added, ...parts.slice(1)].join("~")))).toBe("wrong-signature")
  })
  test("any letter changed", async () => {
    const shown = await resident.show()
    for (const share of [0.05, 0.3, 0.6, 0.97]) {
      const at = Math.floor(shown.length * share)
      const letter = shown[at] === "A" ? "B" : "A"
      expect(await codeOf(glanceOf(shown.slice(0, at) + letter + shown.slice(at + 1))), String(share)).not.toBe("seen")
    }
  })
  test("another kind of code: an officer's answer, an answer to a question, an unbound KTP, noise", async () => {
    const provisional = await resident.provisionalFor({})
    const handover = encodeTableMessage({ kind: "handover", voucher: "a.b.c", mandate: "a.b.c", provisional })
    expect(await codeOf(handover)).toBe("other-code")
    expect(await codeOfShown({ nonce: "sekali" })).toBe("other-code")
    expect(await codeOfShown({ audience: "bank" })).toBe("other-code")
    expect(await codeOf(glanceOf(provisional))).toBe("other-code")
    expect(await codeOfShown({ ktp: { vct: "https://contoh.test/vct/ktp/1" } })).toBe("other-code")
    expect(await codeOf(new Uint8Array([1, 2, 3]))).toBe("other-code")
    expect(await codeOf(glanceOf("a.b.c"))).toBe("unreadable")
  })
})

describe("a desk without network sees", () => {
  test("what Sari chose and nothing else, until when, and which office's officer vouched", async () => {
    const judged = await judge(await resident.glance())
    if (!judged.ok) throw new Error(judged.refusal.code)
    expect(judged.value).toMatchObject({
      ...{ ktp: "provisional", office: "51.71", place: "Balai Banjar Contoh", claims: { name: sari.name } },
    })
    expect(weighLook(judged.value)).toBe("provisional")
    expect(judged.value.claims).not.toHaveProperty("birthdate")
    expect(judged.value.until).toBeGreaterThan(now() + 6 * day)
  })
  test("the later of two films when the phone renews it half way", async () => {
    const messages = [await resident.glance({ boundAt: now() - 30 }), await resident.glance()]
    const [old, fresh] = await Promise.all(messages.map((message) => makeFilm(message, { digest })))
    if (old === undefined || fresh === undefined) throw new Error("no films")
    const collector = makeCollector({ digest })
    for (let n = 0; n < old.blocks - 1; n++) collector.add(old.frame(n))
    for (let n = 5; n < fresh.blocks * 3; n++) collector.add(fresh.frame(n))
    expect(await collector.finish()).toEqual(messages[1])
  })
})

describe("the list of trusted offices", () => {
  const list = { id: "trust", anchors: ["AQI="], demo: true, learntAt: 1_750_000_000 } as const
  test("is used for thirty days and then no more", () => {
    expect(reasonNotToTrust(list, list.learntAt + longestTrustSeconds)).toBeUndefined()
    expect(reasonNotToTrust(list, list.learntAt + longestTrustSeconds + 1)).toBe("too-old")
  })
  test("is not used when it was never fetched, or when the clock went back", () => {
    expect(reasonNotToTrust(undefined, list.learntAt)).toBe("none")
    expect(reasonNotToTrust(list, list.learntAt - day)).toBe("clock-behind")
  })
})
