import type { Person } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

/** Periksa was open once with a network, and needs none from here on. */
export const prepareGuard = async ({ page }: Person, town: Town): Promise<void> => {
  await page.goto(`${town.origin}/periksa/`)
  await page.getByText("Masuk ke meja Anda").waitFor()
}

/** Meets a network for a moment: from then on the device knows who was revoked. */
export const takeListsAlong = async ({ page }: Person, town: Town): Promise<void> => {
  await page.goto(`${town.origin}/periksa/`)
  await page.getByRole("link", { name: "Periksa tanpa jaringan" }).click()
  await page.getByText(/Daftar pencabutan: (baru saja|\d)/).waitFor()
}

type Verdict = { readonly word: string; readonly picture: string }

/** Opens Periksa where nobody answers, and holds it before a resident's phone. */
export const lookAtPhone = async (guard: Person, town: Town, { word, picture }: Verdict): Promise<void> => {
  const { page } = guard
  await page.goto(`${town.origin}/periksa/`)
  await page.getByRole("link", { name: "Periksa tanpa jaringan" }).click()
  await page.getByText(word, { exact: true }).first().waitFor({ timeout: 60_000 })
  await keepPicture(guard, picture)
}
