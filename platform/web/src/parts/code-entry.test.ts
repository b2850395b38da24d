import { expect, test } from "vitest"
import { normalCode, shownCode } from "./code-entry.tsx"

test("a code read out over a noisy counter is understood however it is typed", () => {
  for (const typed of ["7k2m-4qxb", " 7K2M 4QXB ", "7K2M4QXB", "７Ｋ２Ｍ－４ｑｘｂ"])
    expect(normalCode(typed)).toBe("7K2M4QXB")
})
test("letters that look like digits are taken for the digits", () => expect(normalCode("O1IL-abcd")).toBe("0111ABCD"))
test("a code too short, too long or with a letter outside the alphabet is no code", () => {
  for (const typed of ["", "7K2M-4QX", "7K2M-4QXBB", "7K2M-4QXU", "7K2M-4QX!"])
    expect(normalCode(typed)).toBeUndefined()
})
test("it is shown in two halves, and what is no code is shown as it is", () => {
  expect(shownCode("7K2M4QXB")).toBe("7K2M-4QXB")
  expect(shownCode("?")).toBe("?")
})
