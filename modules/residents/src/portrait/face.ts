import { type Colour, fill, glow, mix, type Picture } from "./raster.ts"
import { blob, ellipse, type Point, stroke } from "./shapes.ts"
import type { Traits } from "./traits.ts"

/** The face looks straight ahead; this line divides it. */
export const middle = 120
export const eyeLine = 160
export const crown = 96

const black: Colour = [26, 20, 20]
const sides = [-1, 1] as const

/** The outline of the head from crown to chin. */
export const headOutline = ({ faceWidth, jawWidth, chin }: Traits, wider = 0): readonly Point[] => {
  const right: Point[] = [
    [middle + faceWidth * 0.62 + wider, crown + 9 - wider],
    [middle + faceWidth * 0.96 + wider, crown + 38],
    [middle + faceWidth + wider, eyeLine + 4],
    [middle + (faceWidth + jawWidth) / 2 + 2 + wider, eyeLine + 32],
    [middle + jawWidth * 0.8 + wider, chin - 16],
    [middle + jawWidth * 0.36, chin - 1 + wider],
  ]
  const left = right.map(([x, y]): Point => [2 * middle - x, y]).reverse()
  return [[middle, crown - wider], ...right, [middle, chin + 2 + wider], ...left]
}

export const drawNeck = (picture: Picture, { skin, skinShade, jawWidth, sex, chin }: Traits): void => {
  const width = jawWidth * (sex === "male" ? 0.76 : 0.62)
  const neck: Point[] = [
    [middle - width, chin - 40],
    [middle - width, chin + 18],
    [middle - width - 16, chin + 44],
    [middle, chin + 62],
    [middle + width + 16, chin + 44],
    [middle + width, chin + 18],
    [middle + width, chin - 40],
  ]
  fill(picture, blob(...neck), mix(skin, skinShade, 0.22))
  glow(picture, { x: middle, y: chin + 2, rx: width * 1.5, ry: 30 }, skinShade, 0.75)
}

export const drawEars = (picture: Picture, { skin, skinShade, faceWidth }: Traits): void => {
  for (const side of sides) {
    const x = middle + side * (faceWidth + 2)
    fill(picture, ellipse(x, eyeLine + 10, 8.5, 15, side * -0.14), mix(skin, skinShade, 0.18))
    fill(picture, ellipse(x + side, eyeLine + 10, 4.2, 9, side * -0.14), skinShade, 0.35)
  }
}

export const drawHead = (picture: Picture, traits: Traits): void => {
  const { skin, skinShade, faceWidth, chin, sex, age } = traits
  const light = mix(skin, [255, 240, 224], 0.22)
  // Light falls from the upper left, so the face has a round side.
  const shaded = (x: number, y: number): Colour => {
    const across = (x - middle) / faceWidth
    const lit = mix(skin, light, Math.min(0.7, Math.max(0, 0.35 - across * 0.5)))
    const shade = Math.max(0, across * 0.62 - 0.12) ** 1.4 + Math.max(0, (y - chin + 34) / 130)
    return mix(lit, skinShade, Math.min(0.62, shade))
  }
  fill(picture, blob(...headOutline(traits)), shaded)
  const blush: Colour = mix(skin, [206, 86, 74], 0.55)
  for (const side of sides)
    glow(picture, { x: middle + side * 29, y: eyeLine + 27, rx: 21, ry: 15 }, blush, sex === "female" ? 0.42 : 0.24)
  if (age > 44) drawLines(picture, traits)
}

/** Smile lines and a lined forehead come with the years. */
const drawLines = (picture: Picture, { age, skinShade, noseWidth, mouthWidth }: Traits): void => {
  const depth = Math.min(0.5, (age - 40) / 70)
  for (const side of sides) {
    const fold: Point[] = [
      [middle + side * (noseWidth + 3), eyeLine + 32],
      [middle + side * (mouthWidth + 2), eyeLine + 44],
      [middle + side * (mouthWidth + 4), eyeLine + 55],
    ]
    fill(picture, stroke(fold, 2), skinShade, depth * 0.8)
    const under: Point[] = [
      [middle + side * 14, eyeLine + 11],
      [middle + side * 24, eyeLine + 15],
      [middle + side * 33, eyeLine + 10],
    ]
    fill(picture, stroke(under, 2), skinShade, depth * 0.9)
  }
  if (age < 56) return
  for (const line of [0, 8]) {
    const brow: Point[] = [
      [middle - 24, eyeLine - 34 - line],
      [middle, eyeLine - 36 - line],
      [middle + 24, eyeLine - 34 - line],
    ]
    fill(picture, stroke(brow, 1.8), skinShade, depth * 0.6)
  }
}

const drawEye = (picture: Picture, traits: Traits, side: -1 | 1): void => {
  const { eyeDistance, eyeSize, eyeTilt, iris, sex, skinShade, skin } = traits
  const x = middle + side * eyeDistance
  const rise = eyeTilt * eyeSize
  const inner: Point = [x - side * eyeSize * 1.06, eyeLine + rise + 1.2]
  const outer: Point = [x + side * eyeSize * 1.1, eyeLine - rise]
  const upper: Point = [x, eyeLine - eyeSize * 0.6]
  const lower: Point = [x + side, eyeLine + eyeSize * 0.46]
  glow(picture, { x, y: eyeLine - 5, rx: eyeSize * 1.7, ry: eyeSize * 1.3 }, skinShade, 0.42)
  fill(picture, blob(inner, upper, outer, lower), [246, 241, 236])
  fill(picture, ellipse(x, eyeLine - 0.6, eyeSize * 0.5, eyeSize * 0.52), iris)
  fill(picture, ellipse(x, eyeLine - 0.6, eyeSize * 0.25, eyeSize * 0.27), black)
  fill(picture, ellipse(x - 1.7, eyeLine - 2.6, 1.5, 1.5), [255, 255, 255], 0.92)
  const lid: Point[] = [
    inner,
    [x - side * 3, eyeLine - eyeSize * 0.58],
    [x + side * 4, eyeLine - eyeSize * 0.56],
    outer,
  ]
  fill(picture, stroke(lid, sex === "female" ? 3.6 : 2.8, 0.4), black, 0.9)
  fill(picture, stroke([inner, lower, outer], 1.3), skinShade, 0.55)
  const crease: Point[] = [
    [inner[0], eyeLine - eyeSize * 0.55],
    [x, eyeLine - eyeSize * 0.98],
    [outer[0], eyeLine - eyeSize * 0.62],
  ]
  fill(picture, stroke(crease, 1.5), mix(skin, skinShade, 0.9), 0.6)
}

export const drawEyes = (picture: Picture, traits: Traits): void => {
  const { eyeDistance, browHeight, browWeight, hair } = traits
  for (const side of sides) {
    drawEye(picture, traits, side)
    const brow: Point[] = [
      [middle + side * (eyeDistance - 12), eyeLine - browHeight + 2.6],
      [middle + side * (eyeDistance - 2), eyeLine - browHeight - 1.4],
      [middle + side * (eyeDistance + 8), eyeLine - browHeight - 1.6],
      [middle + side * (eyeDistance + 15), eyeLine - browHeight + 3.2],
    ]
    fill(picture, stroke(brow, browWeight, 0.3), hair, 0.88)
  }
}

export const drawNose = (picture: Picture, { skin, skinShade, noseWidth, noseLength }: Traits): void => {
  const tip = eyeLine + noseLength - 6
  const light = mix(skin, [255, 242, 228], 0.5)
  glow(picture, { x: middle + 6, y: tip - 12, rx: 7, ry: 24 }, skinShade, 0.4)
  glow(picture, { x: middle - 1.5, y: tip - 10, rx: 4.5, ry: 20 }, light, 0.5)
  glow(picture, { x: middle, y: tip + 3, rx: noseWidth + 5, ry: 9 }, skinShade, 0.5)
  fill(picture, ellipse(middle, tip - 1, noseWidth * 0.62, 6.4), mix(skin, light, 0.14), 0.75)
  for (const side of sides) {
    const wing: Point[] = [
      [middle + side * noseWidth * 0.92, tip - 5],
      [middle + side * noseWidth * 1.06, tip],
      [middle + side * noseWidth * 0.72, tip + 4],
    ]
    fill(picture, stroke(wing, 2.4), skinShade, 0.7)
    fill(
      picture,
      ellipse(middle + side * noseWidth * 0.46, tip + 3.6, 3, 1.6, side * -0.3),
      mix(skinShade, black, 0.45),
      0.7,
    )
  }
}

export const drawMouth = (
  picture: Picture,
  { lips, mouthWidth, smile, lipFullness, chin, skinShade, noseLength }: Traits,
): void => {
  const y = Math.min(eyeLine + noseLength + 15, chin - 18)
  const [left, right]: [Point, Point] = [
    [middle - mouthWidth, y - smile * 0.75],
    [middle + mouthWidth, y - smile * 0.75],
  ]
  const line: Point = [middle, y + smile * 0.35]
  const upper: Point[] = [
    left,
    [middle - mouthWidth * 0.36, y - lipFullness * 0.95],
    [middle, y - lipFullness * 0.55],
    [middle + mouthWidth * 0.36, y - lipFullness * 0.95],
    right,
    line,
  ]
  fill(picture, blob(...upper), mix(lips, black, 0.12))
  fill(
    picture,
    blob(
      left,
      line,
      right,
      [middle + mouthWidth * 0.4, y + lipFullness * 1.25],
      [middle - mouthWidth * 0.4, y + lipFullness * 1.25],
    ),
    lips,
  )
  glow(picture, { x: middle - 2, y: y + lipFullness * 0.75, rx: mouthWidth * 0.6, ry: 3.4 }, [255, 226, 214], 0.35)
  fill(picture, stroke([left, line, right], 2, 0.5), mix(lips, black, 0.6), 0.85)
  for (const corner of [left, right]) glow(picture, { x: corner[0], y: corner[1], rx: 4, ry: 4 }, skinShade, 0.8)
  glow(picture, { x: middle, y: y + lipFullness + 7, rx: mouthWidth * 0.7, ry: 4 }, skinShade, 0.32)
}

export const drawGlasses = (picture: Picture, { eyeDistance, faceWidth, hasGlasses }: Traits): void => {
  if (!hasGlasses) return
  const frame: Colour = [40, 36, 40]
  for (const side of sides) {
    const x = middle + side * (eyeDistance + 0.6)
    const ring: Point[] = []
    for (let step = 0; step <= 24; step++) {
      const angle = (step / 24) * 2 * Math.PI
      const squared = 1 / (Math.abs(Math.cos(angle)) ** 3 + Math.abs(Math.sin(angle)) ** 3) ** (1 / 3)
      ring.push([x + Math.cos(angle) * 18 * squared * 0.96, eyeLine + 2 + Math.sin(angle) * 13.5 * squared * 0.96])
    }
    fill(picture, blob(...ring.slice(0, -1)), [255, 255, 255], 0.1)
    fill(picture, stroke(ring, 2.2, 1), frame, 0.92)
    fill(
      picture,
      stroke(
        [
          [x + side * 17, eyeLine - 1],
          [middle + side * (faceWidth + 3), eyeLine - 3],
        ],
        2.2,
        1,
      ),
      frame,
      0.9,
    )
  }
  fill(
    picture,
    stroke(
      [
        [middle - 6.5, eyeLine - 1],
        [middle, eyeLine - 3.4],
        [middle + 6.5, eyeLine - 1],
      ],
      2.2,
      1,
    ),
    frame,
    0.92,
  )
}
