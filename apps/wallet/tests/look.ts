import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Person } from "@jatidiri/testing"
import { expect } from "vitest"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

const keep = async ({ page }: Person, name: string): Promise<void> => {
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `dompet-${name}.png`), fullPage: true })
}

/** By how much the screen is wider than the device with text at 200 %. */
const tooWide = async (person: Person, name: string): Promise<number> => {
  const scale = (size: string) =>
    person.page.evaluate((to) => {
      document.documentElement.style.fontSize = to
      return document.documentElement.scrollWidth - document.documentElement.clientWidth
    }, size)
  const wider = await scale("200%")
  await keep(person, `${name}-200`)
  await scale("")
  return wider
}

/** Keeps a picture for whoever wants to look, and finds what a screen reader, a weak eye or large text would stumble over. */
export const look = async (person: Person, name: string): Promise<void> => {
  await keep(person, name)
  await person.page.evaluate(axe)
  const found = await person.page.evaluate("axe.run().then(({ violations }) => violations.map(({ id }) => id))")
  expect(found, name).toEqual([])
  expect(await tooWide(person, name), `${name} at 200 %`).toBeLessThanOrEqual(0)
}

/** What one person does at one screen, by the words on it. */
export const handsOf = ({ page }: Person) => ({
  press: (name: string | RegExp) => page.getByRole("button", { name }).click(),
  follows: (name: string | RegExp) => page.getByRole("link", { name }).click(),
  sees: (text: string | RegExp) => page.getByText(text).first().waitFor(),
  types: (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text),
  goes: (path: string) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, path),
})
