import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { expect } from "vitest"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

/** Keeps a picture for whoever wants to look. */
export const keep = async (page: Page, name: string, whole = false): Promise<void> => {
  const folder = process.env["SCREENSHOTS"]
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole })
}

/** How the page looks to eyes that tell fewer colours apart. */
export const keepAsSeenBy = async (page: Page, name: string): Promise<void> => {
  if (process.env["SCREENSHOTS"] === undefined) return
  const session = await page.context().newCDPSession(page)
  for (const type of ["deuteranopia", "protanopia", "achromatopsia"] as const) {
    await session.send("Emulation.setEmulatedVisionDeficiency", { type })
    await keep(page, `${name}-${type}`)
  }
  await session.send("Emulation.setEmulatedVisionDeficiency", { type: "none" })
  await session.detach()
}

/** The same, and finds what a weak eye or a screen reader stumbles over, and what sticks out at the side. */
export const look = async (page: Page, name: string, whole = true): Promise<void> => {
  await keep(page, name, whole)
  await page.evaluate(axe)
  const found = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))",
  )
  expect(found, name).toEqual([])
  const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
  expect(inner, name).toBeLessThanOrEqual(outer ?? 0)
}
