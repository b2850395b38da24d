import { type Person, readPicture, writeFilm } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

export const pin = "314926"

/** From the welcome to the request's QR code on the phone's screen. */
export const askForKtp = async (resident: Person, town: Town, nik: string): Promise<void> => {
  const { page } = resident
  await page.goto(`${town.origin}/dompet/`)
  await page.getByText("Ponsel ini bisa dipakai").waitFor()
  await keepPicture(resident, "wallet-1-welcome")
  await page.getByRole("button", { name: "Mulai" }).click()
  await page.getByLabel("NIK", { exact: true }).fill(nik)
  await page.getByRole("button", { name: "Lanjut" }).click()
  await page.getByLabel("PIN baru, 6 angka").fill(pin)
  await page.getByLabel("Ulangi PIN").fill(pin)
  await page.getByRole("button", { name: "Buat permohonan" }).click()
  await page.getByText("Menunggu petugas").waitFor()
  await keepPicture(resident, "wallet-2-waiting")
}

/** Films the QR code as it stands on the resident's screen. */
export const filmRequest = async ({ page }: Person, film: string): Promise<void> => {
  const code = page.getByRole("img", { name: "Kode QR permohonan Anda" })
  writeFilm(film, await readPicture(page, await code.screenshot()))
}

/** The code that the resident reads out when the camera will not do. */
export const readTypedCode = async ({ page }: Person): Promise<string> =>
  ((await page.locator(".code").textContent()) ?? "").trim()

/** In a place without network: the officer's screen goes before the camera, and the six digits are kept for later. */
export const takeAnswer = async (resident: Person, txCode: string): Promise<void> => {
  const { page } = resident
  await page.getByRole("link", { name: "Pindai jawaban petugas" }).click()
  await page.getByText("SEMENTARA").first().waitFor({ timeout: 60_000 })
  await page.getByLabel("Kode dari petugas").fill(txCode)
  await page.getByRole("button", { name: "Simpan kode" }).click()
  await page.getByLabel("Kode dari petugas").waitFor({ state: "detached" })
  await keepPicture(resident, "wallet-6-provisional")
}

/** Shows photo and name of the KTP that the phone has, as long as somebody looks. */
export const showAcross = async (resident: Person, picture: string): Promise<void> => {
  const { page } = resident
  await page.getByRole("link", { name: "Tunjukkan tanpa jaringan" }).click()
  await page.getByRole("button", { name: "Tunjukkan 2 data" }).click()
  await page.getByRole("img", { name: glanceLabel }).waitFor()
  await keepPicture(resident, picture)
}
export const glanceLabel = "Kode bergerak berisi data yang Anda pilih"

/** The full KTP has come by itself and the provisional one is gone. */
export const findKtp = async (resident: Person): Promise<void> => {
  const { page } = resident
  await page.getByRole("link", { name: "Tunjukkan KTP" }).waitFor()
  await page.getByText("SEMENTARA").waitFor({ state: "detached" })
  await keepPicture(resident, "wallet-8-full")
}

/** The officer told six digits; everything after them comes by itself. */
export const takeKtp = async (resident: Person, txCode: string): Promise<void> => {
  const { page } = resident
  await page.getByLabel("Kode dari petugas").fill(txCode)
  await page.getByRole("button", { name: "Ambil KTP" }).click()
  await page
    .getByRole("link", { name: "Tunjukkan KTP" })
    .or(page.getByRole("button", { name: "Tunjukkan KTP" }))
    .waitFor()
  await keepPicture(resident, "wallet-3-home")
}

export const unlock = async ({ page }: Person): Promise<void> => {
  await page.getByLabel("PIN", { exact: true }).fill(pin)
  await page.getByRole("button", { name: "Buka" }).click()
}
