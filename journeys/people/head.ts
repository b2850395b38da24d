import type { Person } from "@jatidiri/testing"
import { keepPicture } from "./pictures.ts"
import type { Town } from "./town.ts"

const headline = /^(\d+) dari \d+/

/** Opens the figures of the town. */
export const openFigures = async (head: Person, town: Town): Promise<void> => {
  await head.page.goto(`${town.origin}/monev/#/live/51.71`)
  await head.page.getByText(headline).first().waitFor()
  await keepPicture(head, "monitor-1-before")
}

/** How many were activated, as the headline on the open screen says now. */
export const readReached = async ({ page }: Person): Promise<number> => {
  const text = (await page.getByText(headline).first().textContent()) ?? ""
  return Number(headline.exec(text)?.[1])
}
