import { expect, test } from "vitest"
import type { EntryRow } from "../device-stores.ts"
import { type FileContent, parseContent, reasonNotToDeliver, rowsForFile } from "./file-content.ts"

const content: FileContent = {
  officer: { officerId: "o", name: "I WAYAN CONTOH" },
  madeAt: "2026-11-22T05:00:00Z",
  groups: [{ mandate: "m", entries: [{ compact: "a.b.c", request: "d.e.f" }, { compact: "g.h.i" }] }],
}

test.each([
  ["nothing", null],
  ["nobody's", { ...content, officer: {} }],
  ["without groups", { ...content, groups: {} }],
  ["with an entry that is no text", { ...content, groups: [{ mandate: "m", entries: [{ compact: 7 }] }] }],
  [
    "with a request that is no text",
    { ...content, groups: [{ mandate: "m", entries: [{ compact: "a", request: 7 }] }] },
  ],
])("a content %s is no journal", (_, value) => expect(parseContent(value).ok).toBe(false))

test("a journal is delivered by its officer or by a supervisor, by nobody else", () => {
  expect(parseContent(JSON.parse(JSON.stringify(content)))).toMatchObject({ ok: true, value: content })
  expect(reasonNotToDeliver(content, { officerId: "another", powers: ["activate"] })).toBe("file-of-another")
  expect(reasonNotToDeliver(content, { officerId: "another", powers: ["supervise"] })).toBeUndefined()
  expect(reasonNotToDeliver(content, { officerId: "o", powers: [] })).toBeUndefined()
})

test("a file takes what is not acknowledged, oldest first, also what was refused", () => {
  const sealed = { nonce: new Uint8Array(12), bytes: new Uint8Array(1) }
  const row = (seq: number, state: EntryRow["state"]): EntryRow => ({
    ...{ jti: `${seq}`, seq, kind: "voucher", state, at: 0, mandate: "m", sealed },
  })
  const rows = [row(10, "stored"), row(9, "sent"), row(2, "acknowledged"), row(1, "refused")]
  expect(rowsForFile(rows).map(({ seq }) => seq)).toEqual([1, 9, 10])
})
