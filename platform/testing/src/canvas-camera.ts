import type { BrowserContext, Page } from "playwright-core"
import encodeQR from "qr"

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
