import { expect, test } from "vitest"
import { isLastGroup } from "./recovery-code.ts"

const code = "7K2M4QXB9TGX0W2M"

test("a recovery code is known elsewhere only when its own last group can be typed", () => {
  for (const typed of ["", "9TGX", "0W2", "0W2MM", "7K2M-4QXB-9TGX-0W2M"])
    expect(isLastGroup(typed, code), typed).toBe(false)
  for (const typed of ["0W2M", " ow2m ", "-0w2m"]) expect(isLastGroup(typed, code), typed).toBe(true)
})
