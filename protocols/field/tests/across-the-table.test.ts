import { encodeUtf8 } from "@jatidiri/kernel"
import { expect, test } from "vitest"
import { encodeTableMessage, parseTableMessage, type TableMessage } from "../src/index.ts"
import { codeOf, must } from "./people.ts"

const messages: readonly TableMessage[] = [
  { kind: "handover", voucher: "a.b.c", mandate: "d.e.f" },
  { kind: "handover", voucher: "a.b.c", mandate: "d.e.f", provisional: "g.h.i~j~" },
  { kind: "glance", presentation: "g.h.i~j~k.l.m" },
]
test.each(messages)("what is said across the table is heard: $kind", (message) => {
  expect(must(parseTableMessage(encodeTableMessage(message)))).toEqual(message)
})

const nonsense: readonly (readonly [string, string])[] = [
  ["nothing", ""],
  ["no JSON", "a.b.c"],
  ["another kind", '{"kind":"gift","voucher":"a.b.c","mandate":"d.e.f"}'],
  ["a voucher without its mandate", '{"kind":"handover","voucher":"a.b.c"}'],
  ["a stranger's member", '{"kind":"glance","presentation":"a.b.c","name":"Wayan"}'],
  ["a member named twice", '{"kind":"glance","presentation":"a.b.c","presentation":"d.e.f"}'],
  ["a text with other letters", '{"kind":"glance","presentation":"a b"}'],
  ["a text beyond measure", `{"kind":"glance","presentation":"${"a".repeat(20_000)}"}`],
]
test.each(nonsense)("%s is no message", (_what, text) => {
  expect(codeOf(parseTableMessage(encodeUtf8(text)))).toBe("not-a-table-message")
})
