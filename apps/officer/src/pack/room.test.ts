import { expect, test } from "vitest"
import { lacksRoom } from "./room.ts"

test("a browser that does not say what is free is believed to have room; one that says too little is not tried", () => {
  expect(lacksRoom({ needs: 30 })).toBe(false)
  expect([0, 29, 30].map((free) => lacksRoom({ needs: 30, free }))).toEqual([true, true, false])
})
