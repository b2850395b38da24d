import { afterEach, beforeEach, expect, test, vi } from "vitest"

const kept = new Map<string, string>()
const replaced: string[] = []

/** A browser at an address, freshly opened. */
const open = async (href: string, language: string) => {
  vi.resetModules()
  vi.stubGlobal("location", { href })
  vi.stubGlobal("navigator", { language })
  vi.stubGlobal("history", { state: null, replaceState: (_: unknown, __: string, url: string) => replaced.push(url) })
  vi.stubGlobal("document", { documentElement: { lang: "" } })
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
  return import("./language.ts")
}
const dompet = "https://contoh.test/dompet/"

beforeEach(() => {
  kept.clear()
  replaced.length = 0
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ["en-GB", "en"],
  ["en", "en"],
  ["id-ID", "id"],
  ["jv", "id"],
])("a browser set to %s starts in %s", async (browser, shown) => {
  expect((await open(dompet, browser)).currentLanguage()).toBe(shown)
})
test("what the person chose goes before what the browser says", async () => {
  ;(await open(dompet, "en-GB")).setLanguage("id")
  expect((await open(dompet, "en-GB")).currentLanguage()).toBe("id")
})
test("a link's language is kept and taken out of the address, the place stays", async () => {
  expect((await open(`${dompet}?lang=en#/blokir`, "id-ID")).currentLanguage()).toBe("en")
  expect(replaced).toEqual([`${dompet}#/blokir`])
  expect((await open(dompet, "id-ID")).currentLanguage()).toBe("en")
})
test("a language that there is not changes nothing", async () => {
  expect((await open(`${dompet}?lang=fr`, "id-ID")).currentLanguage()).toBe("id")
  expect(replaced).toEqual([])
})
