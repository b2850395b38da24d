import { mkdirSync } from "node:fs"
import { join } from "node:path"
import type { Person } from "@jatidiri/testing"

const folder = join(import.meta.dirname, "../screenshots")

/** Keeps what the person sees now, for people to look at; no test compares it. */
export const keepPicture = async ({ page }: Person, name: string): Promise<void> => {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
