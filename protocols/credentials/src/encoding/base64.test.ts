import { parseBase64url as byHand, toBase64url as writeByHand } from "@jatidiri/kernel"
import fc from "fast-check"
import { afterEach, describe, expect, test, vi } from "vitest"

type Codec = typeof import("./base64.ts")
type Native = { fromBase64?: unknown; prototype: { toBase64?: unknown } }

const native = Uint8Array as unknown as Native
const { fromBase64 } = native
const { toBase64 } = native.prototype

afterEach(() => {
  native.fromBase64 = fromBase64
  native.prototype.toBase64 = toBase64
})

/** The codec as an engine of today has it, or as an old telephone does. */
const load = async (engine: "today" | "old"): Promise<Codec> => {
  if (engine === "old") {
    native.fromBase64 = undefined
    native.prototype.toBase64 = undefined
  }
  vi.resetModules()
  return import("./base64.ts")
}

const almost = fc.stringMatching(/^[A-Za-z0-9_\-+/= \n]{0,24}$/)

describe.each(["today", "old"] as const)("base64 on an engine of %s", (engine) => {
  test("writes and reads as the kernel does, whatever the text", async () => {
    const { parseBase64url, toBase64url } = await load(engine)
    fc.assert(fc.property(fc.uint8Array(), (bytes) => toBase64url(bytes) === writeByHand(bytes)))
    fc.assert(
      fc.property(almost, (text) => {
        expect(parseBase64url(text)).toEqual(byHand(text))
      }),
      { numRuns: 3000 },
    )
  })

  test("reads certificates with padding only as they are written", async () => {
    const { parseBase64 } = await load(engine)
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseBase64(Buffer.from(bytes).toString("base64"))).toEqual(bytes)
      }),
    )
    const accepted = (text: string) => {
      const bytes = parseBase64(text)
      return bytes === undefined || Buffer.from(bytes).toString("base64") === text
    }
    fc.assert(fc.property(almost, accepted), { numRuns: 3000 })
    for (const text of ["AA", "AA=", "AB==", "AA==\n", " AAAA", "A===", "AA==AAAA", "_-_-"]) {
      expect(parseBase64(text)).toBeUndefined()
    }
  })
})
