import type { Person } from "@jatidiri/testing"
import { sign } from "./officer.ts"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

const pin = "582907"
export const handoverLabel = "Hasil untuk Dompet warga"

/** In the evening before, with a network: the round's pack onto the device, under a PIN. */
export const fetchPack = async (officer: Person): Promise<void> => {
  const { page } = officer
  await page.getByRole("link", { name: "Tugas lapangan" }).click()
  await page.getByRole("button", { name: "Unduh" }).click()
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await page.keyboard.press("Enter")
  await page.getByText("Paket lengkap di perangkat ini").waitFor()
  await keepPicture(officer, "field-1-pack")
}

/** Opened from its icon, in a place where nobody answers. */
export const beginInField = async (officer: Person, town: Town): Promise<void> => {
  const { page } = officer
  await page.goto(`${town.origin}/petugas/`)
  await page.getByText("Paket terkunci").waitFor()
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.keyboard.press("Enter")
  await page.getByRole("button", { name: "Pindai permohonan" }).waitFor()
  await keepPicture(officer, "field-2-begin")
}

/** Signs and lets the film run; gives the six digits that the resident is told. */
export const approveInField = async (officer: Person): Promise<string> => {
  const txCode = await sign(officer)
  await officer.page.getByRole("img", { name: handoverLabel }).waitFor()
  await keepPicture(officer, "field-3-film")
  return txCode
}

export const nextInField = async ({ page }: Person): Promise<void> => {
  await page.keyboard.press("F2")
  await page.getByRole("button", { name: "Pindai permohonan" }).waitFor()
}

/** Everything that was signed has reached the office. */
export const seeDelivered = async (officer: Person): Promise<void> => {
  await officer.page.getByText("Belum terkirim 0").first().waitFor()
  await keepPicture(officer, "field-4-delivered")
}
