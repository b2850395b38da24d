import { expect, test } from "vitest"
import { makeOneByOne } from "./one-by-one.ts"

test("the second tap waits for the first, also when the first fails", async () => {
  const oneByOne = makeOneByOne("test")
  const order: string[] = []
  const first = oneByOne(async () => {
    await new Promise((done) => setTimeout(done, 5))
    order.push("first")
    throw new Error("full")
  })
  const second = oneByOne(async () => order.push("second"))
  await expect(first).rejects.toThrow("full")
  await second
  expect(order).toEqual(["first", "second"])
})
