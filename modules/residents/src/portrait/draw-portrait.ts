import type { Sex } from "@jatidiri/kernel"
import { drawClothes, drawEarrings } from "./clothes.ts"
import { drawEars, drawEyes, drawGlasses, drawHead, drawMouth, drawNeck, drawNose } from "./face.ts"
import { drawBeard, drawBehind, drawOnTop } from "./hair.ts"
import { encodeJpeg } from "./jpeg.ts"
import { makePicture, mix, type Picture, shrink } from "./raster.ts"
import { type Traits, traitsOf } from "./traits.ts"

/** Pixels of the two sizes; three to four as on the card. */
export const portraitSize = { width: 240, height: 320 } as const
export const smallSize = { width: 72, height: 96 } as const
/** The small one must fit beside other claims in a QR. */
export const mostSmallBytes = 1600

/** JPEG, the portrait and the small one. */
export type Portrait = { readonly portrait: Uint8Array; readonly small: Uint8Array }

const backdrop = ({ background }: Traits) => {
  const [light, dark] = [mix(background, [255, 255, 255], 0.14), mix(background, [0, 0, 0], 0.16)]
  return (x: number, y: number) => mix(light, dark, Math.min(1, Math.hypot(x - 100, y - 120) / 260))
}

const paint = (traits: Traits): Picture => {
  const picture = makePicture({ ...portraitSize, zoom: 1.17, focus: { x: 120, y: 205 } }, backdrop(traits))
  drawBehind(picture, traits)
  drawNeck(picture, traits)
  drawClothes(picture, traits)
  if (traits.cover !== "hijab") drawEars(picture, traits)
  drawHead(picture, traits)
  drawEarrings(picture, traits)
  drawNose(picture, traits)
  drawBeard(picture, traits)
  drawMouth(picture, traits)
  drawEyes(picture, traits)
  drawOnTop(picture, traits)
  drawGlasses(picture, traits)
  return picture
}

/** The best small JPEG that is small enough. */
const toSmallJpeg = (picture: Picture): Uint8Array => {
  for (let quality = 78; quality > 10; quality -= 8) {
    const jpeg = encodeJpeg(picture, quality)
    if (jpeg.length <= mostSmallBytes) return jpeg
  }
  return encodeJpeg(picture, 8)
}

/** Both sizes of a picture of `portraitSize`. */
export const encodePortrait = (picture: Picture): Portrait => ({
  portrait: encodeJpeg(picture, 82),
  small: toSmallJpeg(shrink(picture, smallSize.width, smallSize.height)),
})

/**
 * A drawn face for somebody who does not exist; the same seed, sex and age (in years) give the same bytes. It resembles
 * nobody and is seen to be drawn.
 */
export const drawPortrait = (seed: number, sex: Sex, age: number): Portrait =>
  encodePortrait(paint(traitsOf(seed, sex, age)))
