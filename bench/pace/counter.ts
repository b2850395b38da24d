import type { CDPSession, Page } from "playwright-core"
import { makeResident } from "../chaos/resident.ts"
import type { Invited } from "../chaos/round-of-all.ts"
import { type Steps, takeSteps } from "./watch.ts"

/** Where an officer meets residents, and how a hand scanner's field is called there. */
export type Counter = {
  readonly page: Page
  /** Types as fast as the browser takes it. */
  readonly scanner: CDPSession
  readonly field: string
  readonly hasFilm: boolean
}

const slowest = { timeout: 60_000 }

const typeAtOnce = async (scanner: CDPSession, text: string): Promise<void> => {
  await Promise.all([...text].map((letter) => scanner.send("Input.dispatchKeyEvent", { type: "char", text: letter })))
}

/** A resident by hand scanner and keyboard, from the code on his phone to what he takes away. */
export const meetOne = async ({ page, scanner, field, hasFilm }: Counter, invited: Invited): Promise<Steps> => {
  const { request } = await makeResident(invited)
  const entry = page.getByLabel(field)
  await entry.waitFor(slowest)
  await entry.focus()
  await takeSteps(page)
  await typeAtOnce(scanner, request)
  await page.keyboard.press("Enter")
  const face = page.getByRole("switch", { name: "Wajah sama dengan foto" })
  await face.waitFor(slowest)
  await page.keyboard.press("F4")
  await page.locator(".decision [role=switch][aria-checked=true]").waitFor(slowest)
  await page.keyboard.press("Control+Enter")
  await page.locator("[data-tx-code]").waitFor(slowest)
  if (hasFilm) await page.locator(".film svg.qr").waitFor(slowest)
  await page.waitForTimeout(200)
  const steps = await takeSteps(page)
  await page.keyboard.press("F2")
  return steps
}

/** The counter, as the officer finds it in the morning; gives the name of the hand scanner's field. */
export const openDesk = async (page: Page, origin: string): Promise<string> => {
  await page.goto(`${origin}/petugas/`)
  await page.getByRole("heading", { name: "Antrean hari ini" }).waitFor(slowest)
  return "Atau ketik kode permohonan"
}
