import { describe, expect, test } from "vitest"
import { isWholeDeskCode, shownDeskCode } from "./desk-code.ts"

describe("a teller types the desk's code", () => {
  test("and sees it in groups of five, whatever was typed between", () => {
    expect(shownDeskCode("k7m2p 9qxwa_3fztb6hrde")).toBe("K7M2P-9QXWA-3FZTB-6HRDE")
    expect(shownDeskCode("k7m2p9")).toBe("K7M2P-9")
    expect(shownDeskCode("k7m2p")).toBe("K7M2P")
  })

  test("and no more than a code is taken", () => {
    expect(shownDeskCode("K7M2P9QXWA3FZTB6HRDEXXXX")).toBe("K7M2P-9QXWA-3FZTB-6HRDE")
  })

  test("and half of it is not sent", () => {
    expect(isWholeDeskCode("K7M2P-9QXWA")).toBe(false)
    expect(isWholeDeskCode("K7M2P-9QXWA-3FZTB-6HRDE")).toBe(true)
  })
})
