import { inflateSync } from "node:zlib"
import { presentSdJwt } from "@jatidiri/credentials"
import { encodeTableMessage, glanceAudience, glanceNonce, judgeGlance, renewLists, weighLook } from "@jatidiri/field"
import { issuancePaths, ktpVct, type Trust } from "@jatidiri/issuance/contract"
import { nodeCrypto } from "@jatidiri/keys"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openDesk, seconds } from "./desk.ts"
import { recorder } from "./recorder.ts"
import { collectAll, endBinding, type VouchedPhone, vouchedPhone } from "./resident.ts"
import { bodyOf, openTown, type Town } from "./town.ts"

const inflate = (bytes: Uint8Array, maxBytes: number) => inflateSync(bytes, { maxOutputLength: maxBytes })
/** What a film carries in one frame. */
const frameBytes = 248

describe("a KTP of the real office, shown where nobody has a network", () => {
  let town: Town
  let phone: VouchedPhone
  let sdJwt: string
  beforeAll(async () => {
    town = await openTown()
    await town.serve()
    const [resident] = await town.findResidents(1)
    phone = await vouchedPhone(await openDesk(town), resident?.nik ?? "")
    sdJwt = (await collectAll(recorder(town), town.origin, phone)).sdJwt
  })
  afterAll(() => town?.close())

  const show = async (...paths: readonly (readonly string[])[]): Promise<Uint8Array> => {
    const [{ sign }] = phone.wallet.holders
    const shown = await presentSdJwt(
      { digest: nodeCrypto.digest, sign },
      { sdJwt, paths, nonce: glanceNonce, audience: glanceAudience, nowSeconds: seconds() },
    )
    if (!shown.ok) throw new Error(shown.refusal.code)
    return encodeTableMessage({ kind: "glance", presentation: shown.value })
  }
  /** What a guard's device takes along when it leaves the network. */
  const takeAlong = async () => {
    const { anchors, statusLists: uris } = bodyOf<Trust>(await town.send(issuancePaths.trust))
    const askList = async (uri: string) => (await town.send(new URL(uri).pathname)).text
    const lists = await renewLists([], {
      ...{ anchors, uris, nowSeconds: seconds(), verify: nodeCrypto.verify, inflate, askList },
    })
    return { anchors, lists }
  }
  const judge = async (message: Uint8Array, { anchors, lists }: Awaited<ReturnType<typeof takeAlong>>) => {
    const { verify, digest } = nodeCrypto
    const judged = await judgeGlance(message, {
      ...{ anchors, nowSeconds: seconds(), verify, digest, inflate, fullVct: ktpVct(town.origin) },
      findList: (uri) => lists.find((list) => list.uri === uri),
    })
    return judged.ok ? weighLook(judged.value) : judged.refusal.code
  }
  const everything = [
    ...[["small_picture"], ["name"], ["age_over_17"], ["age_over_18"], ["age_over_21"], ["birthdate"], ["gender"]],
    ["address", "locality"],
  ]

  it("is valid by the lists that its trust list names, and unknown without them", async () => {
    const kept = await takeAlong()
    expect(kept.lists.map(({ uri }) => uri)).toEqual([`${town.origin}/status/ktp-0`])
    expect(await judge(await show(["small_picture"], ["name"]), kept)).toBe("valid")
    expect(await judge(await show(["name"]), kept)).toBe("no-photo")
    expect(await judge(await show(["small_picture"], ["name"]), { ...kept, lists: [] })).toBe("status-unknown")
  })

  it("crosses the table in some thirty frames, however much is chosen, and its list is a few kilobytes", async () => {
    const frames = async (paths: readonly (readonly string[])[]) =>
      Math.ceil((await show(...paths)).length / frameBytes)
    const [{ token = "" } = {}] = (await takeAlong()).lists
    expect(await frames([["small_picture"], ["name"]])).toBeLessThanOrEqual(30)
    expect(await frames(everything)).toBeLessThanOrEqual(34)
    expect(token.length).toBeLessThan(4096)
  })

  it("is revoked for who takes the list along after its holder has blocked it", async () => {
    const before = await takeAlong()
    expect((await endBinding(town, phone)).status).toBe(204)
    const message = () => show(["small_picture"], ["name"])
    await expect.poll(async () => judge(await message(), await takeAlong()), { timeout: 15_000 }).toBe("revoked")
    expect(await judge(await message(), before)).toBe("valid")
  })
})
