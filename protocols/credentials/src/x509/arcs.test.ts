import { describe, expect, it } from "vitest"
import { decodeArcs } from "./arcs.ts"

const groups = (number: bigint): number[] => {
  const bytes = [Number(number & 0x7fn)]
  for (let left = number >> 7n; left > 0n; left >>= 7n) bytes.unshift(Number(left & 0x7fn) | 0x80)
  return bytes
}

describe("the arcs of an object identifier", () => {
  it.each([0n, 127n, 128n, 9_999_999n, 10_000_000n, 2n ** 53n + 1n, 10n ** 21n, 2n ** 128n - 1n])(
    "are read to the last digit: %s",
    (number) => expect(decodeArcs(Uint8Array.from([105, ...groups(number)]))).toEqual(["105", String(number)]),
  )

  it.each([
    ["cut", [0x69, 0x81]],
    ["padded", [0x69, 0x80, 0x01]],
    ["beyond a UUID", [0x69, ...groups(2n ** 133n)]],
  ])("are refused when %s", (_how, bytes) => expect(decodeArcs(Uint8Array.from(bytes))).toBeUndefined())
})
