import type { Locator } from "playwright-core"
import { decodeQR } from "qr/decode.js"

const scale = 4

type Drawn = { readonly modules: number; readonly strokes: readonly (readonly [number, number, number])[] }

/** The dark rows of a drawn code, all of one moment: a film moves on. */
const look = (code: Locator): Promise<Drawn> =>
  code.evaluate((drawn) => {
    const path = drawn.querySelector("path")?.getAttribute("d") ?? ""
    const strokes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [+`${x}`, +`${y}`, +`${width}`])
    return {
      modules: Number(drawn.getAttribute("viewBox")?.split(" ")[2] ?? 0),
      strokes: strokes as [number, number, number][], // three numbers by the pattern
    }
  })

/** Reads a code off the screen, magnified as a camera would see it; nothing when it is not one. */
export const readCode = async (code: Locator): Promise<string | undefined> => {
  const { modules, strokes } = await look(code)
  const side = modules * scale
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [x, y, width] of strokes)
    for (let row = y * scale; row < (y + 1) * scale; row++)
      data.fill(0, (row * side + x * scale) * 4, (row * side + (x + width) * scale) * 4)
  try {
    return decodeQR({ width: side, height: side, data })
  } catch {
    return undefined
  }
}
