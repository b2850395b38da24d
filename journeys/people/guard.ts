import type { Person } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

/** Periksa was open once with a network, and needs none from here on. */
export const prepareGuard = async ({ page }: Person, town: Town): Promise<void> => {
  await page.goto(`${town.origin}/periksa/`)
  await page.getByText("Masuk ke meja Anda").waitFor()
}

/** Opens Periksa where nobody answers, and holds it before a resident's phone. */
export const lookAtPhone = async (guard: Person, town: Town): Promise<void> => {
  const { page } = guard
  await page.goto(`${town.origin}/periksa/`)
  await page.getByRole("link", { name: "Periksa tanpa jaringan" }).click()
  await page.getByText("SEMENTARA").first().waitFor({ timeout: 60_000 })
  await keepPicture(guard, "verifier-6-provisional")
}
