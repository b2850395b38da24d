import { crown, eyeLine, headOutline, middle } from "./face.ts"
import { type Colour, fill, glow, mix, type Picture } from "./raster.ts"
import { blob, ellipse, mirrored, type Point, stroke } from "./shapes.ts"
import type { Traits } from "./traits.ts"

const shine = (hair: Colour): Colour => mix(hair, [255, 244, 230], 0.2)
/** The half that was given from the middle line on, and its mirror image. */
const both = (right: readonly Point[]): Point[] => [...right, ...mirrored(right.slice(1), middle)]

/** What lies behind head and neck: long hair, a bun, or the hijab's fall. */
export const drawBehind = (picture: Picture, traits: Traits): void => {
  const { hair, hairStyle, faceWidth: w, cover, coverColour, chin } = traits
  if (cover === "hijab") {
    const cloth: Point[] = [
      [middle, crown - 24],
      [middle + w + 10, crown + 6],
      [middle + w + 24, eyeLine + 20],
      [middle + w + 34, chin + 34],
      [middle + w + 20, 330],
    ]
    fill(picture, blob(...both(cloth)), mix(coverColour, [20, 20, 30], 0.25))
    return
  }
  if (hairStyle === "bun") {
    fill(picture, ellipse(middle, crown - 17, 23, 20), hair)
    glow(picture, { x: middle - 7, y: crown - 23, rx: 13, ry: 9 }, shine(hair), 0.7)
  }
  if (hairStyle !== "long" && hairStyle !== "bob") return
  const fall = hairStyle === "long" ? chin + 64 : chin - 8
  const mane: Point[] = [
    [middle, crown - 12],
    [middle + w * 0.9, crown + 8],
    [middle + w + 13, eyeLine],
    [middle + w + 15, (eyeLine + fall) / 2],
    [middle + w + (hairStyle === "long" ? 17 : 8), fall],
    [middle + w * 0.5, fall + (hairStyle === "long" ? 12 : 2)],
  ]
  fill(picture, blob(...both(mane)), mix(hair, [12, 10, 12], 0.25))
}

/** The hairline: the face stays free below it. */
const cap = (traits: Traits, line: readonly Point[], lift: number): Point[] => {
  const { faceWidth: w } = traits
  const top: Point[] = [
    [middle - w - 3, eyeLine - 8],
    [middle - w - 2, crown + 30],
    [middle - w * 0.66, crown + 1 - lift],
    [middle, crown - 9 - lift],
    [middle + w * 0.66, crown + 1 - lift],
    [middle + w + 2, crown + 30],
    [middle + w + 3, eyeLine - 8],
  ]
  return [...top, ...line]
}

const hairlines: Readonly<Record<string, (w: number) => Point[]>> = {
  short: (w) => [
    [middle + w - 5, eyeLine - 26],
    [middle + w * 0.55, crown + 28],
    [middle, crown + 25],
    [middle - w * 0.55, crown + 28],
    [middle - w + 5, eyeLine - 26],
  ],
  side: (w) => [
    [middle + w - 5, eyeLine - 24],
    [middle + w * 0.72, crown + 33],
    [middle + w * 0.2, crown + 29],
    [middle - w * 0.42, crown + 17],
    [middle - w + 6, eyeLine - 28],
  ],
  parted: (w) => [
    [middle + w - 2, eyeLine + 4],
    [middle + w * 0.84, eyeLine - 24],
    [middle + w * 0.42, crown + 27],
    [middle + 3, crown + 12],
    [middle - w * 0.42, crown + 27],
    [middle - w * 0.84, eyeLine - 24],
    [middle - w + 2, eyeLine + 4],
  ],
}

const drawCurls = (picture: Picture, { hair, faceWidth: w }: Traits): void => {
  for (let step = 0; step <= 14; step++) {
    const angle = Math.PI * (1.04 + (step / 14) * 0.92)
    const [x, y] = [middle + Math.cos(angle) * (w - 1), crown + 40 + Math.sin(angle) * 46]
    fill(picture, ellipse(x, y, 11, 11), step % 2 === 0 ? hair : mix(hair, shine(hair), 0.25))
  }
}

const drawCrownHair = (picture: Picture, traits: Traits): void => {
  const { hair, hairStyle, faceWidth: w, sex } = traits
  if (hairStyle === "bald") {
    for (const side of [-1, 1] as const)
      glow(picture, { x: middle + side * (w - 1), y: eyeLine - 14, rx: 10, ry: 24 }, hair, 0.95)
    glow(picture, { x: middle - 16, y: crown + 20, rx: 24, ry: 15 }, [255, 246, 234], 0.34)
    return
  }
  if (hairStyle === "curly") drawCurls(picture, traits)
  const line = sex === "female" ? "parted" : hairStyle === "side" ? "side" : "short"
  const outline = cap(traits, (hairlines[line] ?? (() => []))(w), hairStyle === "side" ? 7 : 5)
  fill(picture, blob(...outline), (x, y) =>
    mix(hair, shine(hair), Math.max(0, 0.8 - ((x - middle + 18) / 40) ** 2 - ((y - crown - 4) / 16) ** 2)),
  )
  if (sex === "female" && hairStyle !== "bun") {
    for (const side of [-1, 1] as const) {
      const lock: Point[] = [
        [middle + side * (w - 3), eyeLine - 22],
        [middle + side * (w + 5), eyeLine + 16],
        [middle + side * (w + 3), eyeLine + 50],
      ]
      fill(picture, stroke(lock, 13, 0.3), hair)
    }
  }
}

const drawHijab = (picture: Picture, traits: Traits): void => {
  const { coverColour, chin } = traits
  const face = headOutline(traits, -2.5)
  const { faceWidth: w } = traits
  const fold = mix(coverColour, [20, 18, 28], 0.3)
  const outer: Point[] = [
    [middle, crown - 21],
    [middle + w * 0.8, crown - 3],
    [middle + w + 15, eyeLine - 10],
    [middle + w + 14, eyeLine + 40],
    [middle + w + 12, chin + 22],
    [middle + w + 22, chin + 60],
    [middle + 30, chin + 88],
  ]
  // The face stays free because its outline runs the other way round inside the cloth's.
  const [around, hole] = [blob(...both(outer)), blob(...[...face].reverse())]
  const bridge = [hole[0] ?? 0, hole[1] ?? 0, around[0] ?? 0, around[1] ?? 0]
  const light = mix(coverColour, [255, 255, 255], 0.16)
  fill(picture, [...around, around[0] ?? 0, around[1] ?? 0, ...hole, ...bridge], (x, y) =>
    mix(light, fold, Math.min(1, Math.max(0, (x - middle + 40) / 130 + (y - crown) / 900))),
  )
  fill(picture, stroke([...face.slice(2), ...face.slice(0, 3)], 2.6, 1), fold, 0.5)
  const folds: readonly (readonly Point[])[] = [
    [
      [middle - w - 6, eyeLine + 30],
      [middle - 26, chin + 16],
      [middle + 30, chin + 40],
    ],
    [
      [middle - w - 9, eyeLine + 56],
      [middle - 24, chin + 38],
      [middle + 22, chin + 66],
    ],
    [
      [middle + w + 6, eyeLine + 20],
      [middle + w - 6, chin],
      [middle + 22, chin + 26],
    ],
  ]
  for (const line of folds) fill(picture, stroke(line, 4.2), fold, 0.5)
}

const drawPeci = (picture: Picture, { faceWidth: w }: Traits): void => {
  const cloth: Colour = [28, 28, 34]
  const hat: Point[] = [
    [middle - w - 1, crown + 36],
    [middle - w + 3, crown - 10],
    [middle - w * 0.5, crown - 22],
    [middle, crown - 24],
    [middle + w * 0.5, crown - 22],
    [middle + w - 3, crown - 10],
    [middle + w + 1, crown + 36],
    [middle, crown + 29],
  ]
  fill(picture, blob(...hat), (x) => mix(cloth, [92, 90, 100], Math.max(0, 0.5 - Math.abs(x - middle + 20) / 60)))
  fill(
    picture,
    stroke(
      [
        [middle - w - 1, crown + 35],
        [middle, crown + 30],
        [middle + w + 1, crown + 35],
      ],
      3,
      1,
    ),
    [10, 10, 14],
    0.7,
  )
}

const drawUdeng = (picture: Picture, { faceWidth: w, coverColour, clothAccent }: Traits): void => {
  const wrap: Point[] = [
    [middle - w - 3, crown + 38],
    [middle - w - 1, crown + 2],
    [middle - w * 0.4, crown - 14],
    [middle + w * 0.2, crown - 19],
    [middle + w - 2, crown - 8],
    [middle + w + 3, crown + 36],
    [middle + 8, crown + 26],
  ]
  fill(picture, blob(...wrap), coverColour)
  fill(
    picture,
    blob([middle - 4, crown + 24], [middle - 15, crown - 26], [middle + 4, crown - 38], [middle + 12, crown + 22]),
    mix(coverColour, [255, 255, 255], 0.15),
  )
  for (const height of [26, 16])
    fill(
      picture,
      stroke(
        [
          [middle - w - 1, crown + height + 8],
          [middle, crown + height],
          [middle + w + 1, crown + height + 8],
        ],
        2.6,
        1,
      ),
      clothAccent,
      0.85,
    )
}

/** Hair or what covers it, over the face. */
export const drawOnTop = (picture: Picture, traits: Traits): void => {
  if (traits.cover === "hijab") drawHijab(picture, traits)
  else drawCrownHair(picture, traits)
  if (traits.cover === "peci") drawPeci(picture, traits)
  if (traits.cover === "udeng") drawUdeng(picture, traits)
}

/** Moustache and beard, under the mouth's drawing. */
export const drawBeard = (picture: Picture, traits: Traits): void => {
  const { hasBeard, hasMoustache, hair, noseLength, mouthWidth: m, chin, jawWidth } = traits
  const lip = Math.min(eyeLine + noseLength + 15, chin - 18)
  if (hasBeard) {
    glow(picture, { x: middle, y: chin - 3, rx: jawWidth * 0.86, ry: 19 }, hair, 0.75)
    const tuft: Point[] = [
      [middle - 16, chin - 9],
      [middle, chin - 13],
      [middle + 16, chin - 9],
      [middle + 11, chin + 6],
      [middle, chin + 10],
      [middle - 11, chin + 6],
    ]
    fill(picture, blob(...tuft), hair, 0.8)
  }
  if (!hasMoustache && !hasBeard) return
  for (const side of [-1, 1] as const) {
    const half: Point[] = [
      [middle, lip - 8.5],
      [middle + side * m * 0.5, lip - 8.6],
      [middle + side * (m + 2), lip - 2.5],
    ]
    fill(picture, stroke(half, 5.2, 0.45), hair, 0.85)
  }
}
