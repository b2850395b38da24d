import { writeFileSync } from "node:fs"
import type { Page } from "playwright-core"

/** A picture as brightness only, one byte a pixel, row by row. */
export type Picture = { readonly width: number; readonly height: number; readonly luma: Uint8Array }

/** Reads a PNG through the page's own decoder. */
export const readPicture = async (page: Page, png: Buffer): Promise<Picture> => {
  const read = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext("2d")
    if (context === null) throw new Error("no canvas")
    context.drawImage(image, 0, 0)
    const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
    let luma = ""
    for (let i = 0; i < pixels.length; i += 4) luma += String.fromCharCode(pixels[i + 1] ?? 0)
    return { width: image.width, height: image.height, luma: btoa(luma) }
  }, png.toString("base64"))
  return { width: read.width, height: read.height, luma: new Uint8Array(Buffer.from(read.luma, "base64")) }
}

/** A still picture needs several frames; of a moving one each stays as long as a slow reader takes to look. */
const still = { frameRate: 10, times: 20 }
const moving = { frameRate: 4, times: 1 }
const size = { width: 1280, height: 720 }

/** The picture in the middle of a grey square frame, as large as it fits, nearest pixel. */
const framed = (picture: Picture): Buffer => {
  const frame = Buffer.alloc(size.width * size.height, 0x80)
  const scale = Math.min((size.width * 0.9) / picture.width, (size.height * 0.9) / picture.height)
  const [width, height] = [Math.floor(picture.width * scale), Math.floor(picture.height * scale)]
  const [left, top] = [Math.floor((size.width - width) / 2), Math.floor((size.height - height) / 2)]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = Math.floor(y / scale) * picture.width + Math.floor(x / scale)
      frame[(top + y) * size.width + left + x] = picture.luma[from] ?? 0
    }
  }
  return frame
}

/** Writes a film of the pictures as YUV4MPEG2 4:2:0, which Chromium's fake camera plays in a loop; one picture stands still. */
export const writeFilm = (file: string, ...pictures: readonly Picture[]): void => {
  const { frameRate, times } = pictures.length === 1 ? still : moving
  const chroma = Buffer.alloc((size.width * size.height) / 2, 0x80)
  const frameOf = (picture: Picture): Buffer => Buffer.concat([Buffer.from("FRAME\n"), framed(picture), chroma])
  const frames = pictures.map(frameOf).flatMap((frame) => Array.from({ length: times }, () => frame))
  const header = Buffer.from(`YUV4MPEG2 W${size.width} H${size.height} F${frameRate}:1 Ip A1:1 C420mpeg2\n`)
  writeFileSync(file, Buffer.concat([header, ...frames]))
}
