import type { Person } from "@jatidiri/testing"

const pin = "582907"
const byHand = "Atau pindai dengan pemindai genggam"

/** The evening before: the round's pack onto the device, and the app itself. */
export const takePack = async ({ page }: Person, origin: string): Promise<void> => {
  await page.goto(`${origin}/petugas/#/lapangan/tugas`)
  await page.getByRole("listitem").filter({ hasText: "Putaran Uji" }).getByRole("button", { name: "Unduh" }).click()
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await page.keyboard.press("Enter")
  await page.getByText("Paket lengkap di perangkat ini").waitFor({ timeout: 60_000 })
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
}

/** From its icon to where residents are met; gives the name of the hand scanner's field. */
export const unlock = async ({ page }: Person, origin: string): Promise<string> => {
  await page.goto(`${origin}/petugas/#/lapangan`)
  await page.getByText("Paket terkunci").waitFor()
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.keyboard.press("Enter")
  await page.getByLabel(byHand).waitFor()
  return byHand
}

export const openField = async (officer: Person, origin: string): Promise<string> => {
  await takePack(officer, origin)
  return unlock(officer, origin)
}
