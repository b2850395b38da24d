import { decode } from "jpeg-js"
import { describe, expect, it } from "vitest"
import { drawPortrait, encodePortrait, mostSmallBytes } from "./draw-portrait.ts"
import { encodeJpeg } from "./jpeg.ts"
import { makePicture, shrink } from "./raster.ts"

const seeds = [1, 2, 3, 999, 2_147_483_647, 123_456_789_012_345]

describe("a drawn portrait", () => {
  it("is the same for the same seed, sex and age, and another for others", () => {
    const one = drawPortrait(7, "female", 30)
    expect(drawPortrait(7, "female", 30)).toEqual(one)
    expect(drawPortrait(8, "female", 30).portrait).not.toEqual(one.portrait)
    expect(drawPortrait(7, "male", 30).portrait).not.toEqual(one.portrait)
    expect(drawPortrait(7, "female", 75).portrait).not.toEqual(one.portrait)
  })

  it.each(seeds)("of seed %i can be read by others in both sizes, and the small one fits into a QR", (seed) => {
    const { portrait, small } = drawPortrait(seed, seed % 2 === 0 ? "male" : "female", 16 + (seed % 80))
    expect(decode(portrait)).toMatchObject({ width: 240, height: 320 })
    expect(decode(small)).toMatchObject({ width: 72, height: 96 })
    expect(small.length).toBeLessThanOrEqual(mostSmallBytes)
    expect(portrait.length).toBeLessThan(20_000)
  })

  it("fits also when the picture is nothing but noise", () => {
    const noise = makePicture({ width: 240, height: 320, zoom: 1, focus: { x: 0, y: 0 } }, (x, y) => [
      (x * 7919 + y * 104_729) % 256,
      (x * y * 31) % 256,
      ((x ^ y) * 57) % 256,
    ])
    expect(encodePortrait(noise).small.length).toBeLessThanOrEqual(mostSmallBytes)
  })
})

describe("the JPEG encoder", () => {
  it("gives back the colours it was given, also where the size is no multiple of its blocks", () => {
    const picture = makePicture({ width: 75, height: 43, zoom: 1, focus: { x: 0, y: 0 } }, (x, y) => [
      x * 3,
      y * 5,
      255 - x * 3,
    ])
    const { data, width, height } = decode(encodeJpeg(picture, 95), { useTArray: true })
    expect([width, height]).toEqual([75, 43])
    let worst = 0
    for (let pixel = 0; pixel < width * height; pixel++)
      for (let part = 0; part < 3; part++)
        worst = Math.max(worst, Math.abs((data[pixel * 4 + part] ?? 0) - (picture.pixels[pixel * 3 + part] ?? 0)))
    expect(worst).toBeLessThan(16)
  })

  it("keeps an even colour even when it is shrunk", () => {
    const grey = makePicture({ width: 240, height: 320, zoom: 1, focus: { x: 0, y: 0 } }, () => [90, 120, 150])
    const small = shrink(grey, 72, 96)
    expect(small.pixels.every((value, at) => Math.abs(value - ([90, 120, 150][at % 3] ?? 0)) < 0.01)).toBe(true)
  })
})
