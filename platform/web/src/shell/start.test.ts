import { afterEach, expect, test } from "vitest"
import { startApp } from "./start.ts"

/** Of what the fillings give, the youngest of each home; engines between 2018 and today lack only some of them. */
const young = [
  [Object, "groupBy"],
  [Object, "hasOwn"],
  [Array.prototype, "toSorted"],
  [Promise, "allSettled"],
] as const
const natives = young.map(([home, name]) => Object.getOwnPropertyDescriptor(home, name))

afterEach(() => {
  young.forEach(([home, name], at) => {
    const native = natives[at]
    if (native !== undefined) Object.defineProperty(home, name, native)
  })
  Reflect.deleteProperty(globalThis, "window")
})

test.each(young)("an engine that lacks nothing but %o.%s is filled before the app runs", async (home, name) => {
  Object.defineProperty(globalThis, "window", { value: globalThis, configurable: true })
  Reflect.deleteProperty(home, name)
  let seen = "nothing"
  await startApp({
    base: "/uji/",
    load: async () => {
      seen = typeof Reflect.get(home, name)
    },
  })
  expect(seen).toBe("function")
})
