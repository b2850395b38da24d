import { phone } from "@jatidiri/testing"
import { expect, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"

const { now, goOut, approve } = haveFieldDay()

test("on a small screen nothing stands over film and code, wherever the page is scrolled", async () => {
  await goOut({ ...phone, width: 360, height: 640 })
  await approve()
  const { page } = now.person
  await page.locator("svg.qr").waitFor()
  for (const part of [".outcome svg.qr", "[data-tx-code]"]) {
    const free = await page.locator(part).evaluate((element) => {
      element.scrollIntoView({ block: "end" })
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const seen = document.elementFromPoint((left + right) / 2, Math.min(bottom, innerHeight) - 4)
      return top < innerHeight && (seen === element || element.contains(seen))
    })
    expect([part, free]).toEqual([part, true])
  }
})
