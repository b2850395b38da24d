import type { BrowserContext, Page } from "playwright-core"
import encodeQR from "qr"
import { decodeQR } from "qr/decode.js"

const rowsOf = (text: string): string[] =>
  encodeQR(text, "raw", { ecc: "low", border: 4 }).map((row) => row.map((dark) => (dark ? "1" : "0")).join(""))

/** Gives every page of the context a camera that films a canvas: the reader sees real pictures of real codes. */
export const giveCamera = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const canvas = document.createElement("canvas")
    canvas.width = 720
    canvas.height = 720
    const pen = canvas.getContext("2d")
    let film: readonly (readonly string[])[] = []
    let at = 0
    const draw = (): void => {
      const rows = film[at++ % Math.max(1, film.length)] ?? []
      if (pen === null) return
      pen.fillStyle = "#fff"
      pen.fillRect(0, 0, 720, 720)
      pen.fillStyle = "#000"
      const side = Math.floor(720 / Math.max(1, rows.length))
      rows.forEach((row, y) => {
        for (let x = 0; x < row.length; x++) if (row[x] === "1") pen.fillRect(x * side, y * side, side, side)
      })
    }
    setInterval(draw, 150)
    Object.assign(window, {
      showFilm: (frames: typeof film) => {
        film = frames
        at = 0
      },
    })
    // Absent where the page is not secure; there nobody films.
    if (navigator.mediaDevices !== undefined) {
      navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(10)
    }
  })

/** What stands before the camera from now on. */
export const film = (page: Page, texts: readonly string[]): Promise<void> =>
  page.evaluate(
    (frames) => (window as unknown as { showFilm: (frames: readonly string[][]) => void }).showFilm(frames),
    texts.map(rowsOf),
  )

/** Reads the code that is on the screen off its drawing, magnified as a camera would see it. */
export const readCode = async (page: Page, label: string): Promise<string | undefined> => {
  const drawn = page.getByRole("img", { name: label })
  const box = await drawn.getAttribute("viewBox")
  const path = (await drawn.locator("path").getAttribute("d")) ?? ""
  const modules = Number(box?.split(" ")[2])
  const [scale, side] = [4, modules * 4]
  const data = new Uint8Array(side * side * 4).fill(255)
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
      const from = (row * side + Number(x) * scale) * 4
      for (let at = from; at < from + Number(width) * scale * 4; at += 4) data.fill(0, at, at + 3)
    }
  }
  try {
    return decodeQR({ width: side, height: side, data })
  } catch {
    return undefined
  }
}
