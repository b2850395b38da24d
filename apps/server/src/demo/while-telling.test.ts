import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { whileTelling } from "./while-telling.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it("is silent for a short work and tells every few seconds of a long one, until its end", async () => {
  const said: string[] = []
  const take = (milliseconds: number) => () => new Promise<void>((done) => setTimeout(done, milliseconds))
  const short = whileTelling("a town", (words) => said.push(words), take(1000))
  await vi.advanceTimersByTimeAsync(10_000)
  await short
  expect(said).toEqual([])
  const long = whileTelling("a town", (words) => said.push(words), take(7000))
  await vi.advanceTimersByTimeAsync(60_000)
  await long
  expect(said).toEqual(["a town … 3 s", "a town … 6 s"])
})
