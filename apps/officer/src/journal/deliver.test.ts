import { makeSealKey, seal } from "@jatidiri/web"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import type { Journal } from "./chain.ts"
import { deliver } from "./deliver.ts"
import type { EntryRow } from "./device-stores.ts"

let rows: Map<string, EntryRow>
let journal: Journal
/** Each batch as it came, and how many were under way with it. */
let batches: { readonly entries: readonly string[]; readonly mandate: string; readonly beside: number }[]
let answerAfter: number[]

const fill = async (count: number, mandateOf = (_: number): string => "m"): Promise<void> => {
  for (let seq = 1; seq <= count; seq++) {
    const sealed = await seal(journal.keys.seal, { compact: `e${seq}` })
    const row: EntryRow = {
      jti: `e${seq}`,
      seq,
      kind: "barrier",
      state: "stored",
      at: 0,
      mandate: mandateOf(seq),
      sealed,
    }
    rows.set(row.jti, row)
  }
}

/** An office that answers after so many milliseconds each; below nothing it never does. */
const answer = (): void => {
  let underWay = 0
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    underWay += 1
    const { entries, mandate } = JSON.parse(body) as { entries: string[]; mandate: string } // what sendEntries made
    batches.push({ entries, mandate, beside: underWay })
    const after = answerAfter.shift() ?? 0
    await new Promise((done) => setTimeout(done, Math.abs(after)))
    underWay -= 1
    if (after < 0) throw new TypeError("no network")
    return Response.json({ results: entries.map((jti) => ({ jti, result: "accepted" })) })
  })
}

beforeEach(async () => {
  rows = new Map()
  batches = []
  answerAfter = []
  const stores = {
    all: async () => [...rows.values()],
    find: async (store: string, key: string) =>
      store === "entries" ? rows.get(key) : store === "mandates" ? { held: { compact: key } } : undefined,
    put: async () => undefined,
    change: async (changes: { value: EntryRow }[]) => {
      for (const { value } of changes) rows.set(value.jti, value)
    },
  }
  journal = { stores, keys: { seal: await makeSealKey() } } as unknown as Journal // what a delivery asks of one
  answer()
})
afterEach(() => vi.unstubAllGlobals())

const sent = (): string[] => batches.flatMap(({ entries }) => entries)
const slow = 1100

test("a quick line has one batch at a time", async () => {
  await fill(100)
  expect(await deliver(journal)).toEqual({ delivery: "done", atOnce: 20 })
  expect(batches.map(({ entries, beside }) => [entries.length, beside])).toEqual(Array(5).fill([20, 1]))
})

test("a slow line that answers has two, and every entry goes once, the oldest first", async () => {
  await fill(100)
  answerAfter = [slow, slow, slow + 400, slow, slow]
  expect((await deliver(journal)).delivery).toBe("done")
  expect(batches.map(({ beside }) => beside)).toEqual([1, 1, 2, 2, 2])
  expect(sent()).toEqual([...rows.keys()])
  expect([...rows.values()].every(({ state }) => state === "acknowledged")).toBe(true)
})

test("two batches are of one mandate", async () => {
  await fill(60, (seq) => (seq <= 40 ? "m" : "n"))
  answerAfter = [slow, slow, slow]
  expect((await deliver(journal)).delivery).toBe("done")
  expect(batches.map(({ mandate, beside }) => [mandate, beside])).toEqual([
    ["m", 1],
    ["m", 1],
    ["n", 1],
  ])
})

test("a dead line is asked with one batch; silence under two waits for the other's answer, and keeps it", async () => {
  await fill(100)
  answerAfter = [-1]
  expect((await deliver(journal)).delivery).toBe("offline")
  expect(batches.length).toBe(1)
  answerAfter = [slow, -10, slow]
  expect((await deliver(journal)).delivery).toBe("offline")
  expect(batches.slice(1).map(({ beside }) => beside)).toEqual([1, 1, 2])
  expect([...rows.values()].filter(({ state }) => state === "acknowledged").length).toBe(40)
  answerAfter = [-1]
  expect((await deliver(journal)).delivery).toBe("offline")
  expect(batches.length).toBe(5)
})

test("what an answer puts off to a moment that has passed is not asked again at once", async () => {
  await fill(1)
  vi.stubGlobal("fetch", async () => {
    batches.push({ entries: [], mandate: "m", beside: 1 })
    return Response.json({ results: [{ jti: "e1", result: "refused", retryFrom: "2020-01-01T00:00:00Z" }] })
  })
  expect((await deliver(journal)).delivery).toBe("put-off")
  expect(batches.length).toBe(1)
})
