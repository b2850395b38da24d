import { deflateSync } from "node:zlib"
import { afterEach, expect, test, vi } from "vitest"
import { inflate } from "./inflate.ts"

afterEach(() => vi.unstubAllGlobals())

test("what was packed is unpacked, up to the limit and not beyond it", async () => {
  const bytes = new Uint8Array(200_000).fill(7)
  expect(await inflate(deflateSync(bytes), 200_000)).toEqual(bytes)
  expect(await inflate(deflateSync(bytes), 199_999)).toBeUndefined()
})

test("broken data, and a browser that cannot unpack, give nothing", async () => {
  const packed = deflateSync(new Uint8Array(5000))
  expect(await inflate(packed.subarray(0, packed.length - 6), 9000)).toBeUndefined()
  expect(await inflate(new Uint8Array([1, 2, 3]), 9000)).toBeUndefined()
  vi.stubGlobal("DecompressionStream", undefined)
  expect(await inflate(packed, 9000)).toBeUndefined()
})
