import { type Person, readPicture, writeFilm } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

export const signInAtDesk = async (bank: Person, town: Town): Promise<void> => {
  const { page } = bank
  await page.goto(`${town.origin}/periksa/`)
  await page.getByLabel("Kode meja").fill(town.deskCode)
  await keepPicture(bank, "verifier-1-sign-in")
  await page.getByRole("button", { name: "Masuk" }).click()
  await page.getByText("Untuk keperluan apa?").waitFor()
  await keepPicture(bank, "verifier-2-purposes")
}

/** Shows the QR code of a fresh request for the purpose. */
export const askFor = async (bank: Person, purpose: string): Promise<void> => {
  const { page } = bank
  await page.getByText(purpose).first().click()
  await keepPicture(bank, "verifier-3-purpose")
  await page.getByRole("button", { name: "Tampilkan QR" }).click()
  await page.getByRole("img", { name: /Kode QR permintaan/ }).waitFor()
  await keepPicture(bank, "verifier-4-asking")
}

export const filmAsking = async ({ page }: Person, film: string): Promise<void> => {
  writeFilm(film, await readPicture(page, await page.getByRole("img", { name: /Kode QR permintaan/ }).screenshot()))
}
