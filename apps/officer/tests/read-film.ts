import { nodeCrypto } from "@jatidiri/keys"
import { makeCollector } from "@jatidiri/proximity"
import type { Page } from "playwright-core"
import { decodeQR } from "qr/decode.js"

const scale = 4
type Drawn = { readonly modules: number; readonly strokes: readonly (readonly [number, number, number])[] }

/** The dark rows of the code that is on the screen at this moment. */
const look = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const drawn = document.querySelector("svg.qr")
    const path = drawn?.querySelector("path")?.getAttribute("d") ?? ""
    const modules = Number(drawn?.getAttribute("viewBox")?.split(" ")[2] ?? 0)
    const strokes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [+`${x}`, +`${y}`, +`${width}`])
    return { modules, strokes: strokes as [number, number, number][] }
  })

const decode = ({ modules, strokes }: Drawn): string => {
  const side = modules * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [x, y, width] of strokes)
    for (let row = y * scale; row < (y + 1) * scale; row++)
      data.fill(0, (row * side + x * scale) * 4, (row * side + (x + width) * scale) * 4)
  return decodeQR({ width: side, height: side, data })
}

/** Watches the film on the page as a wallet's camera does, until it has the message. */
export const readFilm = async (page: Page): Promise<Uint8Array> => {
  const collector = makeCollector({ digest: nodeCrypto.digest })
  await page.locator("svg.qr").waitFor()
  for (let looks = 0; looks < 600; looks++) {
    collector.add(decode(await look(page)))
    const message = await collector.finish()
    if (message !== undefined) return message
    await page.waitForTimeout(90)
  }
  throw new Error("the film was not understood in a minute")
}
