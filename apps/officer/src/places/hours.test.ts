import fc from "fast-check"
import { expect, it } from "vitest"
import { linesOf, parseLine, parseLines } from "./hours.ts"

it("a week comes back from its lines as it was written", () => {
  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 6 })
    .map((times) => times.sort((a, b) => a - b))
    .map((times) =>
      times.flatMap((opens, n) => (n % 2 === 0 && times[n + 1] ? [{ opens, closes: times[n + 1] ?? 0 }] : [])),
    )
  fc.assert(
    fc.property(fc.array(day, { minLength: 7, maxLength: 7 }), (days) => {
      const hours = days.flatMap((stretches, at) => stretches.map((stretch) => ({ weekday: at + 1, ...stretch })))
      expect(parseLines(linesOf(hours))).toEqual(hours)
    }),
  )
})

it("what is no time, ends before it begins, or overlaps is none", () => {
  for (const line of ["8-12", "08.00", "12.00-08.00", "08.00-12.60", "08.00-12.00, 11.00-13.00", "25.00-26.00", "x"])
    expect(parseLine(line), line).toBeUndefined()
  expect(parseLine(" 8.00 – 12.00 ;13:00-15:30")).toEqual([
    { opens: 480, closes: 720 },
    { opens: 780, closes: 930 },
  ])
})
