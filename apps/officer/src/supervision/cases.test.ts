import { describe, expect, test } from "vitest"
import { type Case, casesOf, decisionsFor } from "./cases.ts"

const at = "2026-11-22T01:00:00.000Z"
const entry = {
  ...{ kind: "voucher" as const, openedAt: at, signedAt: at, receivedAt: at, device: "A".repeat(43) },
  held: false,
  officer: { id: "o1", name: "Ni Made Misal" },
  place: { kind: "field-round", id: "r1", name: "Banjar Contoh" },
} as const

const caseOf = (changes: Partial<Case>): Case => ({ ...entry, jti: "1", reasons: ["sampled"], ...changes })

describe("what is reviewed", () => {
  test("nothing is nothing", () => {
    expect(casesOf([])).toEqual([])
  })

  test("an entry with several reasons is one case, where its oldest reason stands", () => {
    const found = casesOf([
      { ...entry, jti: "1", reason: "unusual-hour" },
      { ...entry, jti: "2", reason: "sampled" },
      { ...entry, jti: "1", reason: "chain-broken" },
    ])
    expect(found.map(({ jti, reasons }) => [jti, reasons])).toEqual([
      ["1", ["unusual-hour", "chain-broken"]],
      ["2", ["sampled"]],
    ])
  })

  test.each([
    ["what is held is let in or not", { held: true, state: "held", reasons: ["chain-forked"] }, ["release", "reject"]],
    ["what is in force is seen, or ended", { state: "active" }, ["seen", "reject"]],
    ["what was replaced is seen", { state: "replaced" }, ["seen"]],
    ["what has ended is seen", { state: "ended" }, ["seen"]],
    ["a held withdrawal is let in or not", { held: true, kind: "withdrawal" }, ["release", "reject"]],
    ["a withdrawal that stands is seen", { kind: "withdrawal", reasons: ["signed-after-revocation"] }, ["seen"]],
    ["a withdrawal of nothing is seen", { kind: "withdrawal", reasons: ["withdrawal-unfit"] }, ["seen"]],
    ["a refusal out of its chain is seen", { kind: "refusal", reasons: ["chain-forked"] }, ["seen"]],
  ] as [string, Partial<Case>, string[]][])("%s", (_, changes, decisions) => {
    expect(decisionsFor(caseOf(changes))).toEqual(decisions)
  })
})
