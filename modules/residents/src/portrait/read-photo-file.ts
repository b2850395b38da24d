import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { decode } from "jpeg-js"
import { encodePortrait, type Portrait, portraitSize } from "./draw-portrait.ts"
import { makePicture, type Picture, shrink } from "./raster.ts"

/** A name in the photo folder: no folders, no dots at the front. */
const nameShape = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/
const limits = { maxResolutionInMP: 25, maxMemoryUsageInMB: 256, useTArray: true } as const

/** The largest part of card shape, a little above the middle where faces are. */
const cardPart = (width: number, height: number) => {
  const wide = Math.min(width, Math.floor((height * portraitSize.width) / portraitSize.height))
  const high = Math.min(height, Math.floor((wide * portraitSize.height) / portraitSize.width))
  return { left: Math.floor((width - wide) / 2), top: Math.floor((height - high) / 3), wide, high }
}

const pictureOf = (file: Buffer): Picture => {
  const { width, height, data } = decode(file, limits)
  const { left, top, wide, high } = cardPart(width, height)
  return makePicture({ width: wide, height: high, zoom: 1, focus: { x: 0, y: 0 } }, (x, y) => {
    const at = ((y + top) * width + x + left) * 4
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  })
}

/** A JPEG of the photo folder in our two sizes; nothing when there is no such file or it is no sound JPEG. */
export const readPhotoFile = async (folder: string, name: string): Promise<Portrait | undefined> => {
  if (!nameShape.test(name)) return undefined
  const file = await readFile(join(folder, name)).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    return encodePortrait(shrink(pictureOf(file), portraitSize.width, portraitSize.height))
  } catch {
    return undefined
  }
}
