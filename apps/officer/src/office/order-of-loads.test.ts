import { expect, test } from "vitest"
import { makeOrder } from "./order-of-loads.ts"

test("a late answer takes no newer one's place, and a slow one is shown while a newer one is under way", () => {
  const order = makeOrder()
  const [first, second, third] = [order.begin(), order.begin(), order.begin()]
  expect(order.mayShow(first)).toBe(true)
  expect(order.mayShow(third)).toBe(true)
  expect(order.mayShow(second)).toBe(false)
  expect([second, third].map(order.isLast)).toEqual([false, true])
})

test("what was asked of something else is shown no more", () => {
  const order = makeOrder()
  const ofAnotherSite = order.begin()
  order.drop()
  const ofThisOne = order.begin()
  expect(order.mayShow(ofAnotherSite)).toBe(false)
  expect(order.mayShow(ofThisOne)).toBe(true)
})
