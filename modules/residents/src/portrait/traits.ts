import type { Sex } from "@jatidiri/kernel"
import { type Random, randomFrom, weighted } from "../generate/random.ts"
import { type Colour, mix } from "./raster.ts"

export type HeadCover = "none" | "hijab" | "peci" | "udeng"
export type HairStyle = "short" | "side" | "curly" | "bald" | "long" | "bun" | "bob"
export type Clothes = "shirt" | "batik" | "collarless" | "jacket"

/** Everything about a face that the seed decides. Lengths are in the drawing's units, 240 wide and 320 high. */
export type Traits = {
  readonly sex: Sex
  readonly age: number
  readonly background: Colour
  readonly skin: Colour
  readonly skinShade: Colour
  readonly hair: Colour
  readonly lips: Colour
  readonly iris: Colour
  readonly cloth: Colour
  readonly clothAccent: Colour
  readonly clothes: Clothes
  readonly cover: HeadCover
  readonly coverColour: Colour
  readonly hairStyle: HairStyle
  readonly hasGlasses: boolean
  readonly hasMoustache: boolean
  readonly hasBeard: boolean
  readonly hasEarrings: boolean
  readonly faceWidth: number
  readonly jawWidth: number
  readonly chin: number
  readonly eyeDistance: number
  readonly eyeSize: number
  readonly eyeTilt: number
  readonly browHeight: number
  readonly browWeight: number
  readonly noseWidth: number
  readonly noseLength: number
  readonly mouthWidth: number
  readonly smile: number
  readonly lipFullness: number
}

const skins = weighted<Colour>([
  [[236, 197, 160], 14],
  [[226, 180, 140], 22],
  [[213, 163, 121], 24],
  [[196, 144, 102], 20],
  [[176, 125, 86], 13],
  [[146, 100, 70], 7],
])
const backgrounds: readonly [Colour, ...Colour[]] = [
  [168, 58, 52],
  [64, 104, 152],
  [150, 66, 62],
  [76, 118, 166],
]
const cloths: readonly [Colour, ...Colour[]] = [
  [238, 238, 234],
  [44, 62, 88],
  [92, 62, 48],
  [36, 92, 92],
  [118, 50, 62],
  [90, 104, 70],
  [196, 176, 140],
  [70, 70, 78],
]
const covers: readonly [Colour, ...Colour[]] = [
  [232, 222, 208],
  [52, 66, 92],
  [132, 84, 92],
  [92, 112, 96],
  [196, 160, 140],
  [62, 60, 66],
  [164, 138, 172],
  [40, 96, 104],
]
const stylesOfMen = weighted<HairStyle>([
  ["short", 50],
  ["side", 34],
  ["curly", 16],
])
const stylesOfWomen = weighted<HairStyle>([
  ["long", 42],
  ["bun", 34],
  ["bob", 24],
])
const coversOfMen = weighted<HeadCover>([
  ["none", 82],
  ["peci", 13],
  ["udeng", 5],
])
const coversOfWomen = weighted<HeadCover>([
  ["none", 52],
  ["hijab", 48],
])

const white: Colour = [232, 230, 226]
const grey: Colour = [138, 134, 130]

const hairColour = (age: number, random: Random): Colour => {
  const dark = random.pick<Colour>([
    [28, 24, 24],
    [38, 30, 27],
    [52, 38, 30],
  ])
  const greying = Math.min(1, Math.max(0, (age - 42 + random.below(16)) / 34))
  return greying < 0.5 ? mix(dark, grey, greying * 1.5) : mix(grey, white, greying - 0.35)
}

const around = (random: Random, middle: number, spread: number): number =>
  middle + (random.next() + random.next() - 1) * spread

/** The same seed, sex and age give the same face. */
export const traitsOf = (seed: number, sex: Sex, age: number): Traits => {
  const random = randomFrom(seed)
  const isMan = sex === "male"
  const skin = skins(random)
  const hairStyle = isMan
    ? age > 48 && random.chance((age - 44) / 90)
      ? "bald"
      : stylesOfMen(random)
    : stylesOfWomen(random)
  const cloth = random.pick(cloths)
  return {
    sex,
    age,
    background: random.pick(backgrounds),
    skin,
    skinShade: mix(skin, [96, 44, 34], 0.34),
    hair: hairColour(age, random),
    lips: mix(skin, isMan ? [150, 72, 66] : [186, 62, 70], isMan ? 0.4 : 0.55),
    iris: random.pick<Colour>([
      [52, 34, 24],
      [66, 42, 28],
      [38, 28, 24],
    ]),
    cloth,
    clothAccent: mix(
      cloth,
      random.pick<Colour>([
        [222, 178, 96],
        [240, 236, 226],
        [60, 36, 28],
      ]),
      0.65,
    ),
    clothes: random.pick<Clothes>(["shirt", "shirt", "batik", "collarless", "jacket"]),
    cover: isMan ? coversOfMen(random) : coversOfWomen(random),
    coverColour: random.pick(covers),
    hairStyle,
    hasGlasses: random.chance(age > 45 ? 0.4 : 0.2),
    hasMoustache: isMan && age > 22 && random.chance(0.32),
    hasBeard: isMan && age > 24 && random.chance(0.16),
    hasEarrings: !isMan && random.chance(0.6),
    faceWidth: around(random, isMan ? 54 : 51, 4),
    jawWidth: around(random, isMan ? 43 : 37, 5),
    chin: around(random, isMan ? 226 : 222, 5),
    eyeDistance: around(random, 23.5, 1.8),
    eyeSize: around(random, isMan ? 9.6 : 10.4, 1),
    eyeTilt: around(random, 0.06, 0.09),
    browHeight: around(random, 17, 2.4),
    browWeight: around(random, isMan ? 6 : 4.2, 1.2),
    noseWidth: around(random, isMan ? 12.5 : 11, 2.2),
    noseLength: around(random, 38, 3.5),
    mouthWidth: around(random, 20.5, 3),
    smile: around(random, 6.2, 3),
    lipFullness: around(random, isMan ? 4.4 : 5.4, 1.2),
  }
}
