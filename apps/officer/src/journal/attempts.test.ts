import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type Attempt, type AttemptStores, mostKept, noteAttempt, outcomeOf, sendAttempts, summed } from "./attempts.ts"

const place = { kind: "field-round" as const, id: "3a1c9a52-0c55-4f6e-8d11-000000000001", name: "SMA Contoh" }
const now = 1_795_000_000

/** A device's two small stores in memory. */
const openMemory = () => {
  const kept = { attempts: new Map<string, object>(), batches: new Map<string, object>() }
  const put = (name: keyof typeof kept, value: object) =>
    kept[name].set(String(Reflect.get(value, name === "attempts" ? "id" : "batchId")), value)
  const stores = {
    all: async (name: keyof typeof kept) => [...kept[name].values()],
    put: async (name: keyof typeof kept, value: object) => void put(name, value),
    change: async (
      changes: { remove?: keyof typeof kept; key?: string; put?: keyof typeof kept; value?: object }[],
    ) => {
      for (const { remove, key, put: into, value } of changes) {
        if (remove !== undefined) kept[remove].delete(String(key))
        if (into !== undefined && value !== undefined) put(into, value)
      }
    },
  }
  // What keeping and sending ask of a device's stores.
  return { kept, stores: Promise.resolve(stores as unknown as AttemptStores) }
}

let bodies: { batchId: string; attempts: { tries: number; outcome: string }[] }[]
let answers: ("ok" | "silence" | "signed-out" | "no")[]
beforeEach(() => {
  bodies = []
  answers = []
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body))
    const answer = answers.shift() ?? "ok"
    if (answer === "silence") throw new TypeError("no network")
    if (answer === "ok") return Response.json({ counted: 1 })
    const code = answer === "no" ? "invalid-input" : "not-signed-in"
    return Response.json({ code }, { status: answer === "no" ? 400 : 401 })
  })
})
afterEach(() => vi.unstubAllGlobals())

test("silence is no network, a broken or slow answer a weak one, any other answer a good one", () => {
  expect(outcomeOf("offline", 10)).toBe("none")
  expect(outcomeOf("broken", 10)).toBe("weak")
  expect(outcomeOf("answered", 3001)).toBe("weak")
  expect(outcomeOf("answered", 3000)).toBe("ok")
  expect(outcomeOf("signed-out", 10)).toBe("ok")
})

test("tries are kept without anybody's name, and never more than a thousand", async () => {
  const { kept, stores } = openMemory()
  await noteAttempt({ place, outcome: "none", now }, stores)
  const [first] = [...kept.attempts.values()] as Attempt[]
  expect(first).toMatchObject({ place: { kind: "field-round", id: place.id }, outcome: "none", at: now })
  expect(JSON.stringify(first)).not.toContain("Contoh")
  for (let n = 1; n < mostKept + 5; n++) kept.attempts.set(`n${n}`, { ...first, id: `n${n}` })
  await noteAttempt({ place, outcome: "ok", now }, stores)
  expect([...kept.attempts.values()].filter((one) => Reflect.get(one, "outcome") === "ok")).toEqual([])
})

test("they go together when they are due, under one number until the office has answered", async () => {
  const { kept, stores } = openMemory()
  for (const outcome of ["none", "none", "ok"] as const) await noteAttempt({ place, outcome, now }, stores)
  await sendAttempts(now + 60, stores)
  expect(bodies).toEqual([])
  answers = ["silence", "signed-out", "ok"]
  for (let turn = 0; turn < 4; turn++) await sendAttempts(now + 700, stores)
  expect(bodies).toHaveLength(3)
  expect(new Set(bodies.map(({ batchId }) => batchId)).size).toBe(1)
  expect(bodies[0]?.attempts.map(({ outcome, tries }) => [outcome, tries])).toEqual([
    ["none", 2],
    ["ok", 1],
  ])
  expect([kept.attempts.size, kept.batches.size]).toEqual([0, 0])
})

test("two deliveries at once put no try into two batches", async () => {
  const { stores } = openMemory()
  for (const outcome of ["none", "none", "ok"] as const) await noteAttempt({ place, outcome, now }, stores)
  await Promise.all([sendAttempts(now + 700, stores), sendAttempts(now + 700, stores)])
  const batches = new Map(bodies.map((body) => [body.batchId, body.attempts]))
  expect([...batches.values()].flat().reduce((sum, { tries }) => sum + tries, 0)).toBe(3)
})

test("what the office refuses for good does not stand in the way of the next", async () => {
  const { kept, stores } = openMemory()
  answers = ["no"]
  await noteAttempt({ place, outcome: "none", now }, stores)
  await sendAttempts(now + 700, stores)
  expect(kept.batches.size).toBe(0)
})

test("none is lost in adding up", () => {
  const attempts = Array.from({ length: 300 }, (_, n) => ({
    ...{ id: String(n), place, day: `2026-11-${10 + (n % 7)}`, at: now },
    outcome: (["ok", "weak", "none"] as const)[n % 3] ?? "ok",
  }))
  expect(summed(attempts).reduce((sum, { tries }) => sum + tries, 0)).toBe(300)
})
