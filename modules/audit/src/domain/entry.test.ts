import { describe, expect, it } from "vitest"
import { reasonNotToRecord } from "./entry.ts"

const officer = { action: "binding.revoked", actor: "officer:4f1c" }

describe("what the log agrees to keep", () => {
  it("keeps who did what to whom, with codes, counts and ids", () => {
    const entry = {
      ...officer,
      subject: "resident:81",
      detail: { reason: "lost", count: 2, region: "51.71", held: true },
    }
    expect(reasonNotToRecord(entry)).toBeUndefined()
    expect(reasonNotToRecord({ action: "strand.verified", actor: "system" })).toBeUndefined()
    expect(
      reasonNotToRecord({ ...officer, detail: { hash: "a1".repeat(32), jti: crypto.randomUUID() } }),
    ).toBeUndefined()
  })

  it.each([
    ["a resident's name", { detail: { by: "Kadek Arya Pratama" } }],
    ["a member called name", { detail: { name: "Kadek" } }],
    ["a NIK as text", { detail: { input: "5171020303090000" } }],
    ["a NIK as a number", { detail: { input: 5171020303090000 } }],
    ["a NIK inside a longer text", { detail: { input: "nik=5171020303090000" } }],
    ["a NIK as somebody's id", { subject: "resident:5171020303090000" }],
    ["a sentence", { detail: { note: "he lost his phone" } }],
    ["a nested thing", { detail: { claims: { a: 1 } as unknown as string } }],
    ["a number that is none", { detail: { count: Number.NaN } }],
    ["a text without end", { detail: { text: "a".repeat(1_000_000) } }],
    ["an act without a thing", { action: "revoked" }],
    ["an actor with spaces", { actor: "officer:Ni Luh" }],
  ])("refuses %s and does not repeat it", (_what, part) => {
    const reason = reasonNotToRecord({ ...officer, ...part })
    expect(reason).toBeTypeOf("string")
    expect(reason).not.toMatch(/5171|Kadek|phone|Luh/)
  })
})
