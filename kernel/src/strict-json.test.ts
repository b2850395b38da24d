import { expect, test } from "vitest"
import { parseStrictJson } from "./strict-json.ts"

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)

test.each([
  ["lists", "[", "]"],
  ["objects", '{"a":[', "]}"],
])("%s nested deeper than any message are refused", (_, open, close) => {
  expect(parseStrictJson(nested(32, open, close))).toBeDefined()
  expect(parseStrictJson(nested(65, open, close))).toBeUndefined()
  expect(parseStrictJson(nested(100_000, open, close))).toBeUndefined()
})
