import { extendedKeyUsages, makeTrust, parseCertificates } from "@jatidiri/credentials"
import { encodeTableMessage, type Handover, makeRequest } from "@jatidiri/field"
import { thumbprintOf } from "@jatidiri/kernel"
import { makeTestKey, type TestKey } from "@jatidiri/kernel/testing"
import { type Keys, nodeCrypto } from "@jatidiri/keys"
import { trustedKeyOf } from "@jatidiri/openid4vc"
import { makeCollector, makeFilm } from "@jatidiri/proximity"
import { beforeAll, describe, expect, test } from "vitest"
import { judgeHandover, ownWord } from "../src/actions/judge-handover.ts"
import { makeKeys } from "./office.ts"
import { type Changes, makeOfficer, now } from "./officer.ts"

const { digest, verify } = nodeCrypto
const origin = "https://contoh.test"

let keys: Keys
let officer: Awaited<ReturnType<typeof makeOfficer>>
let sari: TestKey
let request: string

const ask = (key: TestKey) => {
  const device = { platform: "Android 9", browser: "Chrome 70", class: "full" }
  const asked = { jti: crypto.randomUUID(), nik: "5171045708950000", cnf: { jwk: key.key }, iat: now(), device }
  return makeRequest(asked, key.sign)
}

beforeAll(async () => {
  keys = await makeKeys(origin)
  officer = await makeOfficer(keys, origin)
  sari = await makeTestKey()
  request = await ask(sari)
})

const trusting = (known: Keys) => {
  const anchors = parseCertificates(known.anchors.map((anchor) => Buffer.from(anchor).toString("base64")))
  if (!anchors.ok) throw new Error(anchors.refusal.code)
  return trustedKeyOf(makeTrust(verify, anchors.value), extendedKeyUsages.mandateSigner)
}

const judge = async (handover: Handover, needs: { nowSeconds?: number; trustedKey?: typeof ownWord } = {}) => {
  const keyThumbprint = await thumbprintOf(sari.key, digest)
  const judged = await judgeHandover(handover, {
    ...{ request, keyThumbprint, trustedKey: trusting(keys), nowSeconds: now(), verify, digest, ...needs },
  })
  return judged.ok ? "kept" : judged.refusal.code
}
const judgeMade = async (changes: Changes) => judge(await officer.handOver(request, changes))

describe("Sari's phone is shown an officer's answer, and does not keep it when", () => {
  test("it is for a neighbour", async () => {
    const neighbour = await makeTestKey()
    expect(await judge(await officer.handOver(await ask(neighbour)))).toBe("handover-not-ours")
  })
  test("it is for an earlier request of her own", async () => {
    expect(await judge(await officer.handOver(await ask(sari)))).toBe("handover-not-ours")
  })
  test("the KTP in it is a neighbour's", async () => {
    const { key } = await makeTestKey()
    expect(await judgeMade({ provisional: { holderKey: key } })).toBe("handover-not-ours")
  })
  test("the KTP in it belongs to another yes", async () => {
    expect(await judgeMade({ provisional: { voucher: crypto.randomUUID() } })).toBe("handover-forged")
  })
  test("the KTP in it is another officer's", async () => {
    const other = await (await makeOfficer(keys, origin)).handOver(request)
    const mine = await officer.handOver(request)
    expect(await judge({ ...mine, provisional: other.provisional })).toBe("handover-forged")
  })
  test("the KTP in it is of another type", async () => {
    expect(await judgeMade({ provisional: { vct: `${origin}/vct/ktp/1` } })).toBe("handover-forged")
  })
  test("another hand signed the yes", async () => {
    const stranger = await makeTestKey()
    expect(await judgeMade({ voucherSign: stranger.sign })).toBe("handover-forged")
  })
  test("its officer was sent by an office that is not ours", async () => {
    const other = await makeKeys("https://lain.test")
    const stranger = await makeOfficer(other, origin)
    expect(await judge(await stranger.handOver(request))).toBe("handover-forged")
  })
  test("the mandate was over, not begun, or not for this", async () => {
    expect(await judgeMade({ voucher: { iat: now() + 2 * 86_400 } })).toBe("handover-expired")
    expect(await judgeMade({ mandate: { nbf: now() + 1 } })).toBe("handover-expired")
    expect(await judgeMade({ mandate: { powers: ["refuse", "provisional"] } })).toBe("handover-forged")
    expect(await judgeMade({ mandate: { powers: ["activate"] } })).toBe("handover-forged")
  })
  test("its KTP has ended, or her clock is days behind", async () => {
    const handover = await officer.handOver(request)
    expect(await judge(handover, { nowSeconds: now() + 8 * 86_400 })).toBe("handover-expired")
    expect(await judge(handover, { nowSeconds: now() - 86_400 })).toBe("phone-clock-wrong")
  })
  test("one letter of any part of it is another", async () => {
    const handover = await officer.handOver(request)
    for (const part of ["voucher", "mandate", "provisional"] as const) {
      for (const share of [0.1, 0.5, 0.97]) {
        const text = handover[part]
        const at = Math.floor(text.length * share)
        const letter = text[at] === "A" ? "B" : "A"
        const changed = text.slice(0, at) + letter + text.slice(at + 1)
        expect(await judge({ ...handover, [part]: changed }), `${part} ${share}`).not.toBe("kept")
      }
    }
  })
})

describe("Sari's phone keeps", () => {
  test("the whole answer, and one without a KTP", async () => {
    const handover = await officer.handOver(request)
    const { provisional: _, ...bare } = handover
    expect(await judge(handover)).toBe("kept")
    expect(await judge(bare)).toBe("kept")
  })
  test("an answer while it knows no anchors, though nothing else is let pass", async () => {
    const handover = await officer.handOver(request)
    expect(await judge(handover, { trustedKey: ownWord })).toBe("kept")
    const stranger = await makeTestKey()
    const forged = await officer.handOver(request, { voucherSign: stranger.sign })
    expect(await judge(forged, { trustedKey: ownWord })).toBe("handover-forged")
  })
  test("what two films, shown one after the other, said: the later one only, whole", async () => {
    const [first, second] = [await officer.handOver(request), await officer.handOver(request)]
    const [a, b] = await Promise.all([first, second].map((one) => makeFilm(encodeTableMessage(one), { digest })))
    if (a === undefined || b === undefined) throw new Error("no films")
    const collector = makeCollector({ digest })
    for (let n = 0; n < a.blocks - 1; n++) collector.add(a.frame(n))
    for (let n = 0; n < b.blocks; n++) collector.add(b.frame(n))
    expect(await collector.finish()).toEqual(encodeTableMessage(second))
  })
})
