import { expect, test } from "vitest"
import { drawTxCode } from "./tx-code.ts"

test("a small number is still six digits", () => expect(drawTxCode(() => 42)).toBe("000042"))

test("numbers that would make some codes likelier are drawn again", () => {
  const drawn = [2 ** 32 - 1, 4_294_000_000, 1_234_567]
  expect(drawTxCode(() => drawn.shift() ?? 0)).toBe("234567")
})
