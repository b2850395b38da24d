import { afterEach, beforeEach, expect, test } from "vitest"
import { fillOldEngine } from "./old-engines.ts"

const taken: readonly (readonly [object, string])[] = [
  [Array.prototype, "at"],
  [Array.prototype, "findLast"],
  [Array.prototype, "toSorted"],
  [Array.prototype, "with"],
  [String.prototype, "replaceAll"],
  [String.prototype, "matchAll"],
  [Object, "fromEntries"],
  [Object, "hasOwn"],
  [Object, "groupBy"],
  [Promise, "allSettled"],
]
const natives = taken.map(([home, name]) => Object.getOwnPropertyDescriptor(home, name))

beforeEach(() => {
  for (const [home, name] of taken) Reflect.deleteProperty(home, name)
  Object.defineProperty(globalThis, "window", { value: globalThis, configurable: true })
  fillOldEngine()
})

afterEach(() => {
  taken.forEach(([home, name], at) => {
    const native = natives[at]
    if (native !== undefined) Object.defineProperty(home, name, native)
  })
  Reflect.deleteProperty(globalThis, "window")
})

test("a phone of 2018 counts from the end of a list", () => {
  expect([1, 2, 3].at(-1)).toBe(3)
  expect([1, 2, 3].findLast((n) => n < 3)).toBe(2)
  expect([1, 2, 3].findLast((n) => n > 3)).toBeUndefined()
})
test("it sorts and changes a copy, never the list itself", () => {
  const list = [3, 1, 2]
  expect(list.toSorted()).toEqual([1, 2, 3])
  expect(list.with(-1, 9)).toEqual([3, 1, 9])
  expect(list).toEqual([3, 1, 2])
})
test("it replaces and finds every match", () => {
  expect("a.b.c".replaceAll(".", "-")).toBe("a-b-c")
  expect([..."1a22".matchAll(/\d/g)].map(([digit]) => digit)).toEqual(["1", "2", "2"])
})
test("it builds objects and looks only at their own members", () => {
  expect(Object.fromEntries([["a", 1]])).toEqual({ a: 1 })
  expect([Object.hasOwn({ a: undefined }, "a"), Object.hasOwn({}, "toString")]).toEqual([true, false])
  expect(Object.groupBy([1, 2, 3], (n) => (n % 2 === 0 ? "even" : "odd"))).toEqual({ even: [2], odd: [1, 3] })
})
test("it waits for all, whatever became of them", async () => {
  const settled = await Promise.allSettled([Promise.resolve(1), Promise.reject(new Error("no"))])
  expect(settled.map(({ status }) => status)).toEqual(["fulfilled", "rejected"])
})
test("the fillings do not show up when an object is walked", () => {
  const seen: string[] = []
  for (const name in [] as unknown[]) seen.push(name)
  expect(seen).toEqual([])
})
