import { expect, it } from "vitest"
import { parseShare, readNewTarget } from "./new-target.ts"

const call =
  "--base 2 --region nation --share 25% --from 2026-01-01 --to 2026-12-31 --letter-from M --letter-number 1 --letter-date 2025-12-01"
const read = (change: string) => readNewTarget([...call.split(" "), ...change.split(" ")])

it.each([
  ["25%", 0.25],
  ["12.5%", 0.125],
  ["33.3%", 0.333],
  ["100%", 1],
])("a share written %s is meant exactly", (text, share) => {
  expect(parseShare(text)).toBe(share)
})

it.each(["25", "0.25", "0,25", "12,5%", "25 %", "0%", "101%", "-5%", "%", ""])("%j is no share", (text) => {
  expect(parseShare(text)).toBeUndefined()
})

it.each([
  ["--base two", "--base takes the number"],
  ["--region Bali", "--region takes nation, or"],
  ["--scope national", "--scope takes"],
  ["--of target", "--scope local"],
  ["--to 2025-12-31", "--from must not be after --to"],
  ["--from 2026-02-30", "--from and --to take days"],
  ["--letter-from=", "--letter-from takes"],
  ["--letter-number=", "--letter-number takes"],
  ["--letter-date 1-12-2025", "--letter-date takes"],
  ["--revision first", "--revision takes"],
])("a target with %s is refused in words", (change, words) => {
  expect(read(change)).toContain(words)
})
