import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import fc from "fast-check"
import { expect, test } from "vitest"
import {
  findJournalBreak,
  headAfter,
  type JournalEntry,
  journalStart,
  makeJournalEntry,
  makeVoucher,
  nextLink,
} from "../src/index.ts"
import { noteOf, signedRequest, uuid, voucherFor } from "./people.ts"

const putu = await makeTestKey()
const wayan = await makeTestKey()
const request = await signedRequest(wayan.key, wayan.sign)
const needs = { key: putu.key, verify, digest }
const hash = "A".repeat(43)

// What a device may write beside vouchers; each of a test's journals is made of some of them.
const others = [
  { kind: "refusal", reason: "face-differs", request_hash: hash },
  { kind: "barrier", reason: "no-signal", count: 2 },
  { kind: "blank", reason: "printed", count: 1 },
  { kind: "blank", reason: "spoiled", count: 1 },
  { kind: "paper", count: 3 },
  { kind: "note", reason: "recording-done", request_hash: hash },
  { kind: "note" },
  { kind: "withdrawal", voucher: uuid(101) },
] as const

const write = async (acts: readonly (number | "voucher")[]): Promise<string[]> => {
  const journal: string[] = []
  let head = journalStart
  for (const [index, act] of acts.entries()) {
    const link = { jti: uuid(101 + index), ...nextLink(head) }
    const compact =
      act === "voucher"
        ? await makeVoucher(await voucherFor(request, putu, link), putu.sign)
        : await makeJournalEntry(await noteOf(putu, { ...link, ...others[act] } as Partial<JournalEntry>), putu.sign)
    journal.push(compact)
    head = await headAfter(compact, index + 1, digest)
  }
  return journal
}

const acts = fc.array(fc.oneof(fc.nat(others.length - 1), fc.constant("voucher" as const)), {
  minLength: 3,
  maxLength: 9,
})

/** Two different places of a journal, the earlier first. */
const twoOf = (journal: readonly string[], a: number, b: number): readonly [number, number] => {
  const first = a % (journal.length - 1)
  return [first, first + 1 + (b % (journal.length - 1 - first))]
}

const jtiAt = (index: number): string => uuid(101 + index)

test("every kind of entry stands in a whole journal, and nothing is found in it", async () => {
  const all = await write([...others.keys(), "voucher"])
  expect(await findJournalBreak(all, needs)).toBeUndefined()
  await fc.assert(
    fc.asyncProperty(acts, async (some) => {
      expect(await findJournalBreak(await write(some), needs)).toBeUndefined()
    }),
    { numRuns: 30 },
  )
})

test("whatever character of whatever entry is changed, that very entry is named", async () => {
  const journal = await write([...others.keys(), "voucher", ...others.keys()])
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 32, max: 126 }), async (which, where, to) => {
      const index = which % journal.length
      const compact = journal[index] ?? ""
      const at = where % compact.length
      const other = String.fromCharCode(to)
      const changed = `${compact.slice(0, at)}${other === compact.charAt(at) ? "~" : other}${compact.slice(at + 1)}`
      const found = await findJournalBreak(journal.with(index, changed), needs)
      expect(found?.index).toBe(index)
      expect(["unreadable", "changed"]).toContain(found?.because)
    }),
    { numRuns: 600 },
  )
})

test("whatever entry is dropped, swapped or repeated, the place is named and what is wrong with it", async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.nat(), fc.nat(), async (some, a, b) => {
      const journal = await write(some)
      const [first, second] = twoOf(journal, a, b)
      const dropped = journal.toSpliced(first, 1)
      expect(await findJournalBreak(dropped, needs)).toEqual({
        ...{ index: first, jti: jtiAt(first + 1), because: "dropped" },
      })
      const swapped = journal.with(first, journal[second] ?? "").with(second, journal[first] ?? "")
      expect(await findJournalBreak(swapped, needs)).toEqual({
        ...{ index: first, jti: jtiAt(second), because: "swapped" },
      })
      const repeated = journal.toSpliced(second, 0, journal[first] ?? "")
      expect(await findJournalBreak(repeated, needs)).toEqual({
        ...{ index: second, jti: jtiAt(first), because: "repeated" },
      })
    }),
    { numRuns: 60 },
  )
})
