import { nodeCrypto } from "@jatidiri/keys"
import { makeCollector } from "@jatidiri/proximity"
import { readCode } from "@jatidiri/testing"
import type { Page } from "playwright-core"

/** Watches the film on the page as a wallet's camera does, until it has the message. */
export const readFilm = async (page: Page): Promise<Uint8Array> => {
  const collector = makeCollector({ digest: nodeCrypto.digest })
  const film = page.locator("svg.qr")
  await film.waitFor()
  for (let looks = 0; looks < 600; looks++) {
    collector.add((await readCode(film)) ?? "")
    const message = await collector.finish()
    if (message !== undefined) return message
    await page.waitForTimeout(90)
  }
  throw new Error("the film was not understood in a minute")
}
