import { expect, test } from "vitest"
import { fewer, more, mostAtOnce, untilThen, waitMilliseconds } from "./pace.ts"

test("after silence half as many go, down to one, and they grow again with each answer", () => {
  const down = [1, 2, 3, 4, 5, 6].reduce<number[]>((all) => [...all, fewer(all.at(-1) ?? 0)], [mostAtOnce])
  expect(down).toEqual([20, 10, 5, 2, 1, 1, 1])
  expect([1, 2, 5, 16].map(more)).toEqual([2, 4, 10, 20])
})

test("each try in vain waits twice as long, from ten seconds to five minutes, never two devices alike", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 60].map((tries) => waitMilliseconds(tries, 0) / 1000)).toEqual([
    10, 20, 40, 80, 160, 300, 300, 300,
  ])
  expect(waitMilliseconds(1, 1)).toBe(15_000)
  expect(waitMilliseconds(0, 0)).toBe(10_000)
})

test("what the office has put off is sent when its time has come, looked at every five minutes until then", () =>
  expect([-5, 12, 86_400].map((seconds) => untilThen(seconds) / 1000)).toEqual([1, 12, 300]))
