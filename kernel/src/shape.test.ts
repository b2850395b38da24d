import { expect, test } from "vitest"
import {
  anyOf,
  closedObject,
  judge,
  listOf,
  oneOf,
  openObject,
  optional,
  recordOf,
  type ShapeOf,
  textOf,
  wholeNumber,
} from "./shape.ts"

const person = closedObject({
  name: textOf(5, /^[a-z]+$/),
  age: optional(wholeNumber(0, 150)),
  pets: optional(listOf(closedObject({ kind: oneOf(["cat", "hen"]) }), 1, 2)),
})

const misfits: readonly (readonly [string, unknown, string])[] = [
  ["null", null, "itself"],
  ["a list", [], "itself"],
  ["nothing in it", {}, "name"],
  ["an empty name", { name: "" }, "name"],
  ["too long a name", { name: "abcdef" }, "name"],
  ["a name off the pattern", { name: "ab\n" }, "name"],
  ["a fraction of years", { name: "a", age: 1.5 }, "age"],
  ["minus zero years", { name: "a", age: -0 }, "age"],
  ["years as text", { name: "a", age: "1" }, "age"],
  ["no years but null", { name: "a", age: null }, "age"],
  ["no pet in the list", { name: "a", pets: [] }, "pets"],
  ["three pets", { name: "a", pets: [{ kind: "cat" }, { kind: "cat" }, { kind: "cat" }] }, "pets"],
  ["a dog", { name: "a", pets: [{ kind: "cat" }, { kind: "dog" }] }, "pets.item.kind"],
  ["a stranger's member", { name: "a", secret: 1 }, "unknown member"],
  ["__proto__ as a member", JSON.parse('{"name":"a","__proto__":{}}'), "unknown member"],
  ["only an inherited name", Object.create({ name: "a" }), "name"],
]

test.each(misfits)("a person with %s does not fit, and the answer says only where", (_, input, where) => {
  expect(person(input)).toBe(where)
})

test("what fits comes back typed", () => {
  const input: unknown = { name: "budi", pets: [{ kind: "hen" }] }
  const judged = judge(person, input)
  if (!judged.ok) throw new Error(judged.refusal.because)
  const typed: ShapeOf<typeof person> = judged.value
  expect(typed.pets?.[0]?.kind).toBe("hen")
})

test("an open object may say more, one of several shapes suffices, a record has a bound", () => {
  expect(openObject({ a: textOf(3) })({ a: "x", b: 1 })).toBeUndefined()
  expect(anyOf(textOf(3), wholeNumber(1, 2))(2)).toBeUndefined()
  expect(anyOf(textOf(3), wholeNumber(1, 2))(3)).toBe("itself")
  expect(recordOf(wholeNumber(0, 9), 1)({ a: 1, b: 2 })).toBe("itself")
  expect(recordOf(wholeNumber(0, 9), 2)({ a: 1, b: 20 })).toBe("item")
})
