import { addPasskeyHolder, type Person } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

/** By the first page's invitation and a new passkey, to the desk. */
export const startOfficer = async (officer: Person, town: Town, name: string): Promise<void> => {
  const { page } = officer
  await addPasskeyHolder(officer)
  await page.goto(town.origin)
  await keepPicture(officer, "landing")
  await page.getByRole("row", { name }).getByRole("button").click()
  await page.getByRole("button", { name: "Buat kunci masuk" }).click()
  await page.getByRole("heading", { name: "Antrean hari ini" }).waitFor()
  await keepPicture(officer, "officer-1-desk")
}

export const scanRequest = async (officer: Person): Promise<void> => {
  await officer.page.getByRole("button", { name: "Pindai permohonan" }).click()
  await officer.page.getByRole("button", { name: "Kembali" }).waitFor()
  await keepPicture(officer, "officer-2-scanning")
  await officer.page.getByText("Bandingkan dengan orang di depan Anda").waitFor()
  await keepPicture(officer, "officer-3-compare")
}

export const typeRequest = async (officer: Person, code: string): Promise<void> => {
  await officer.page.getByLabel("Atau ketik kode permohonan").fill(code)
  await officer.page.getByRole("button", { name: "Buka permohonan" }).click()
  await officer.page.getByText("Bandingkan dengan orang di depan Anda").waitFor()
}

/** Compares and signs; gives the six digits that the resident is told. */
export const sign = async ({ page }: Person): Promise<string> => {
  await page.getByRole("switch", { name: "Wajah sama dengan foto" }).click()
  await page.getByRole("button", { name: "Setujui dan tanda tangani" }).click()
  const code = page.locator("[data-tx-code]")
  await code.waitFor()
  return (await code.getAttribute("data-tx-code")) ?? ""
}

/** Signs, and waits until the office has acknowledged. */
export const approve = async (officer: Person): Promise<string> => {
  const txCode = await sign(officer)
  await officer.page.locator(".outcome .delivery.acknowledged").waitFor()
  await keepPicture(officer, "officer-4-approved")
  return txCode
}

export const refuse = async (officer: Person, reason: string): Promise<void> => {
  const { page } = officer
  await page.getByRole("button", { name: "Tolak dengan alasan" }).click()
  await keepPicture(officer, "officer-5-refuse")
  await page.getByRole("button", { name: reason }).click()
  await page.getByRole("button", { name: "Ya, tolak" }).click()
  await page.getByText("Penolakan dicatat").waitFor()
}
