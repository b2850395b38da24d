import { hashCompact, parseJournal } from "@jatidiri/field"
import { nodeCrypto } from "@jatidiri/keys"
import { laptop, type Person } from "@jatidiri/testing"
import type { Page } from "playwright-core"
import { describe, expect, test } from "vitest"
import { haveDeskDay } from "./desk-day.ts"

const { now, opened, sitDown, compare } = haveDeskDay()

type Browser = "with locks" | "without locks"

/** Keys and signatures take their time, so that what two tabs do at once really meets. */
const slowDown = async ({ context }: Person, browser: Browser): Promise<void> => {
  await context.addInitScript((without) => {
    if (without) Object.defineProperty(Navigator.prototype, "locks", { value: undefined })
    const { subtle } = crypto
    for (const name of ["generateKey", "sign"] as const) {
      const usual = Reflect.get(subtle, name)
      const slow = async (...given: unknown[]): Promise<unknown> => {
        await new Promise((done) => setTimeout(done, 400))
        return Reflect.apply(usual, subtle, given)
      }
      Object.defineProperty(subtle, name, { value: slow, writable: true })
    }
  }, browser === "without locks")
}

/** Two tabs of a device that has never been used, opened in one moment. */
const sitDownTwice = async (browser: Browser): Promise<readonly [Page, Page]> => {
  const other: Promise<Page>[] = []
  await sitDown(laptop, async (person) => {
    await slowDown(person, browser)
    const page = await person.context.newPage()
    other.push(page.goto(`${now.office.origin}/petugas/`).then(() => page))
  })
  const [second = now.person.page] = await Promise.all(other)
  await opened(second)
  return [now.person.page, second]
}

const yes = (page: Page): Promise<void> => page.getByRole("button", { name: "Setujui dan tanda tangani" }).click()
const acknowledged = (page: Page): Promise<void> => page.locator(".outcome .delivery.acknowledged").waitFor()

const chain = () =>
  [...now.office.kept.values()]
    .map((compact) => {
      const entry = parseJournal(compact)
      if (!entry.ok) throw new Error(entry.refusal.code)
      return { compact, ...entry.value.entry.payload }
    })
    .sort((a, b) => a.seq - b.seq)

describe.each<Browser>(["with locks", "without locks"])("two tabs of a browser %s", (browser) => {
  test("that open at once have the same keys, and one chain", async () => {
    const [first, second] = await sitDownTwice(browser)
    for (const page of [first, second]) {
      await compare(page)
      await yes(page)
      await acknowledged(page)
    }
    const [one, two] = chain()
    expect([one?.seq, two?.seq]).toEqual([1, 2])
    expect(two?.iss).toBe(one?.iss)
  })

  test("that sign in one moment do not fork the chain", async () => {
    const [first, second] = await sitDownTwice(browser)
    await compare(first)
    await compare(second)
    await Promise.all([yes(first), yes(second)])
    await Promise.all([acknowledged(first), acknowledged(second)])
    const [one, two] = chain()
    expect([one?.seq, two?.seq]).toEqual([1, 2])
    expect(two?.prev).toBe(await hashCompact(one?.compact ?? "", nodeCrypto.digest))
  })

  test("of which one dies while it signs go on with the other", async () => {
    const [first, second] = await sitDownTwice(browser)
    await compare(first)
    await compare(second)
    await first.evaluate(() => {
      crypto.subtle.sign = () => new Promise(() => undefined)
    })
    await yes(first)
    await first.waitForTimeout(150)
    await first.close()
    await yes(second)
    await acknowledged(second)
    expect(chain().map(({ seq }) => seq)).toEqual([1])
  })
})
