import { middle } from "./face.ts"
import { type Colour, fill, glow, mix, type Picture } from "./raster.ts"
import { blob, corners, ellipse, type Point, stroke } from "./shapes.ts"
import type { Traits } from "./traits.ts"

const shoulders = ({ sex, chin }: Traits): Point[] => {
  const wide = sex === "male" ? 100 : 88
  const right: Point[] = [
    [middle + 30, chin + 30],
    [middle + 62, chin + 42],
    [middle + wide, chin + 60],
    [middle + wide + 16, chin + 130],
  ]
  return [...right, ...right.map(([x, y]): Point => [2 * middle - x, y]).reverse()]
}

const drawCollar = (picture: Picture, traits: Traits, colour: Colour): void => {
  const { chin } = traits
  const edge = mix(colour, [20, 20, 28], 0.32)
  for (const side of [-1, 1] as const) {
    const wing = corners(
      [middle + side * 31, chin + 24],
      [middle + side * 41, chin + 45],
      [middle + side * 19, chin + 67],
      [middle + side * 1, chin + 52],
    )
    fill(picture, wing, mix(colour, [255, 255, 255], 0.12))
    fill(
      picture,
      stroke(
        [
          [middle + side * 41, chin + 45],
          [middle + side * 19, chin + 67],
          [middle + side * 1, chin + 52],
        ],
        1.8,
        1,
      ),
      edge,
      0.6,
    )
  }
  fill(
    picture,
    stroke(
      [
        [middle, chin + 54],
        [middle, chin + 110],
      ],
      1.8,
      1,
    ),
    edge,
    0.6,
  )
}

/** A pattern of four petals, as on many cloths. */
const drawPattern = (picture: Picture, { chin, clothAccent, clothes }: Traits): void => {
  if (clothes !== "batik") return
  for (let row = 0; row < 5; row++) {
    for (let column = -4; column <= 4; column++) {
      const [x, y] = [middle + column * 25 + (row % 2) * 12.5, chin + 62 + row * 19]
      if (Math.abs(x - middle) < 12 || y < chin + 40 + Math.abs(x - middle) * 0.28 + 16) continue
      for (const tilt of [Math.PI / 4, -Math.PI / 4]) fill(picture, ellipse(x, y, 8, 2.7, tilt), clothAccent, 0.75)
    }
  }
}

export const drawClothes = (picture: Picture, traits: Traits): void => {
  const { cloth, clothes, chin, skin, skinShade, cover } = traits
  const dark = mix(cloth, [16, 16, 26], 0.42)
  fill(picture, blob(...shoulders(traits)), (x, y) =>
    mix(cloth, dark, Math.min(0.8, Math.max(0, (x - middle) / 190 + (y - chin - 40) / 380))),
  )
  drawPattern(picture, traits)
  if (cover === "hijab") return
  if (clothes === "collarless") {
    fill(picture, ellipse(middle, chin + 28, 34, 27), mix(skin, skinShade, 0.18))
    glow(picture, { x: middle, y: chin + 14, rx: 34, ry: 20 }, skinShade, 0.6)
    return
  }
  fill(
    picture,
    corners([middle - 25, chin + 24], [middle + 25, chin + 24], [middle, chin + 56]),
    mix(skin, skinShade, 0.24),
  )
  drawCollar(picture, traits, clothes === "jacket" ? [240, 240, 238] : cloth)
  if (clothes !== "jacket") return
  for (const side of [-1, 1] as const) {
    const lapel = corners(
      [middle + side * 40, chin + 34],
      [middle + side * 56, chin + 66],
      [middle + side * 38, chin + 76],
      [middle + side * 8, chin + 118],
      [middle + side * 26, chin + 60],
    )
    fill(picture, lapel, mix(dark, cloth, 0.35))
  }
}

export const drawEarrings = (picture: Picture, { hasEarrings, cover, faceWidth }: Traits): void => {
  if (!hasEarrings || cover === "hijab") return
  for (const side of [-1, 1] as const)
    fill(picture, ellipse(middle + side * (faceWidth + 3), 186, 2.6, 2.6), [238, 204, 112])
}
