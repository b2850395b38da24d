import { describe, test } from "vitest"
import { haveFieldDay } from "./field-day.ts"

const { now, words, typePin, arrive, fetchPack, leaveTown, openAgain } = haveFieldDay()

/**
 * The screen is drawn a second time before it was painted once, as when an answer of the office comes just then. The
 * language does that at a moment that can be told: whoever watches the page is told before it is painted.
 */
const drawTwiceAtOnce = (): Promise<void> =>
  now.person.page.evaluate(() => {
    const watching = new MutationObserver(() => {
      if (document.querySelector(".field-top") === null) return
      watching.disconnect()
      const language = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "English")
      language?.click()
    })
    watching.observe(document.body, { childList: true, subtree: true })
  })

describe("the field's counter", () => {
  test("opens also when it is drawn again before the journal was read", async () => {
    await arrive()
    await fetchPack()
    await leaveTown()
    await openAgain()
    await words("Paket terkunci").waitFor()
    await drawTwiceAtOnce()
    await typePin()
    await now.person.page.getByRole("button", { name: "Scan a request" }).waitFor({ timeout: 10_000 })
  })
})
