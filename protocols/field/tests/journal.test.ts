import { digest, makeTestKey, verify } from "@jatidiri/kernel/testing"
import { beforeAll, expect, test } from "vitest"
import {
  findJournalBreak,
  type Head,
  headAfter,
  type JournalEntry,
  journalStart,
  makeJournalEntry,
  makeVoucher,
  nextLink,
} from "../src/index.ts"
import { noteOf, signedRequest, uuid, voucherFor } from "./people.ts"

const putu = await makeTestKey()
const needs = { key: putu.key, verify, digest }
const whole: string[] = []
const heads: Head[] = [journalStart]

const write = async (head: Head, n: number, changes: Partial<JournalEntry> = {}): Promise<string> =>
  makeJournalEntry(await noteOf(putu, { jti: uuid(100 + n), ...nextLink(head), ...changes }), putu.sign)

beforeAll(async () => {
  const wayan = await makeTestKey()
  const request = await signedRequest(wayan.key, wayan.sign)
  for (let n = 1; n <= 5; n++) {
    const head = heads[n - 1] ?? journalStart
    const voucher = await voucherFor(request, putu, { jti: uuid(100 + n), ...nextLink(head) })
    const compact = n === 3 ? await makeVoucher(voucher, putu.sign) : await write(head, n)
    whole.push(compact)
    heads.push(await headAfter(compact, n, digest))
  }
})

const at = (...places: readonly number[]): string[] => places.map((place) => whole[place - 1] ?? "")

test("a whole journal has no break, and goes on from where the office knows it", async () => {
  expect(await findJournalBreak(whole, needs)).toBeUndefined()
  const [, , second] = heads
  expect(await findJournalBreak(at(3, 4, 5), { ...needs, ...(second && { head: second }) })).toBeUndefined()
})

test("a dropped entry is noticed at the one after it", async () => {
  expect(await findJournalBreak(at(1, 2, 4, 5), needs)).toEqual({ index: 2, jti: uuid(104), because: "dropped" })
  expect(await findJournalBreak(at(2, 3), needs)).toEqual({ index: 0, jti: uuid(102), because: "dropped" })
})

test("two swapped entries are noticed at the first of them", async () => {
  expect(await findJournalBreak(at(1, 3, 2, 4), needs)).toEqual({ index: 1, jti: uuid(103), because: "swapped" })
})

test("a repeated entry is noticed", async () => {
  expect(await findJournalBreak(at(1, 2, 2, 3), needs)).toEqual({ index: 2, jti: uuid(102), because: "repeated" })
})

test("an entry changed after signing is noticed itself", async () => {
  const [first = "", second = "", third = ""] = whole
  const [head = "", , signature = ""] = second.split(".")
  const forged = [head, third.split(".")[1], signature].join(".")
  expect(await findJournalBreak([first, forged], needs)).toMatchObject({ index: 1, because: "unreadable" })
  const thief = await makeTestKey()
  const note = await noteOf(putu, { jti: uuid(102), ...nextLink(heads[1] ?? journalStart) })
  const foreign = await makeJournalEntry(note, thief.sign)
  expect(await findJournalBreak([first, foreign], needs)).toEqual({ index: 1, jti: uuid(102), because: "changed" })
})

test("a past rewritten by the device itself is noticed at the entry that followed", async () => {
  const [first = "", , third = ""] = whole
  const rewritten = await write(heads[1] ?? journalStart, 2, { kind: "blank", count: 1 })
  expect(await findJournalBreak([first, rewritten, third], needs)).toEqual({
    index: 2,
    jti: uuid(103),
    because: "changed",
  })
})
