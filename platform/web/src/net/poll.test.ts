import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { type Heard, pauseAfter, poll } from "./poll.ts"

const lately = { usual: 2000, took: [50, 60], inVain: 0, share: 0 }

describe("how soon it is asked again", () => {
  test("on a good line as often as the screen wants", () => expect(pauseAfter(lately)).toBe(2000))
  test("one slow answer is a hiccup, two are a slow line: ten seconds at least", () => {
    expect(pauseAfter({ ...lately, took: [50, 3000] })).toBe(2000)
    expect(pauseAfter({ ...lately, took: [1500, 3000] })).toBe(10_000)
  })
  test("a line that needs long is left alone twice as long", () =>
    expect(pauseAfter({ ...lately, took: [9000, 12_000] })).toBe(18_000))
  test("in silence ever longer, up to a minute, and never two devices alike", () => {
    expect([1, 2, 3, 4, 9].map((inVain) => pauseAfter({ ...lately, inVain }))).toEqual([
      10_000, 20_000, 40_000, 60_000, 60_000,
    ])
    expect(pauseAfter({ ...lately, inVain: 1, share: 1 })).toBe(15_000)
  })
  test("who asks seldom anyway goes on so", () =>
    expect(pauseAfter({ ...lately, usual: 30_000, inVain: 1 })).toBe(30_000))
})

describe("asking again and again", () => {
  const page = Object.assign(new EventTarget(), { hidden: false })
  const browser = new EventTarget()
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal("document", page)
    vi.stubGlobal("addEventListener", browser.addEventListener.bind(browser))
    vi.stubGlobal("removeEventListener", browser.removeEventListener.bind(browser))
    page.hidden = false
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  /** Each question waits for `answer`. */
  const openLine = (usual = 1000) => {
    const waiting: ((heard: Heard) => void)[] = []
    const asked = vi.fn(() => new Promise<Heard>((done) => waiting.push(done)))
    const polling = poll(asked, usual)
    const answer = async (heard: Heard = "answered"): Promise<void> => {
      waiting.shift()?.(heard)
      await vi.advanceTimersByTimeAsync(0)
    }
    return { asked, polling, answer }
  }

  test("never two questions at once, however long one takes and whoever hurries", async () => {
    const { asked, polling, answer } = openLine()
    await vi.advanceTimersByTimeAsync(60_000)
    polling.hurry()
    browser.dispatchEvent(new Event("online"))
    expect(asked).toHaveBeenCalledTimes(1)
    await answer()
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveBeenCalledTimes(2)
    polling.stop()
  })

  test("a hidden page asks nothing, and at once when it is seen again", async () => {
    const { asked, polling, answer } = openLine()
    page.hidden = true
    await answer()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toHaveBeenCalledTimes(1)
    page.hidden = false
    page.dispatchEvent(new Event("visibilitychange"))
    expect(asked).toHaveBeenCalledTimes(2)
    polling.stop()
  })

  test("silence makes it patient, a network makes it try at once", async () => {
    const { asked, polling, answer } = openLine()
    await answer("silent")
    await vi.advanceTimersByTimeAsync(9_900)
    expect(asked).toHaveBeenCalledTimes(1)
    browser.dispatchEvent(new Event("online"))
    expect(asked).toHaveBeenCalledTimes(2)
    polling.stop()
  })

  test("nothing is asked after the last answer, nor after the screen has gone", async () => {
    const { asked, answer } = openLine()
    await answer("over")
    const other = openLine()
    other.polling.stop()
    await other.answer()
    browser.dispatchEvent(new Event("online"))
    await vi.advanceTimersByTimeAsync(60_000)
    expect([asked.mock.calls.length, other.asked.mock.calls.length]).toEqual([1, 1])
  })
})
