import type { Sex } from "@jatidiri/kernel"
import * as words from "./name-words.ts"
import { type Random, weighted } from "./random.ts"

/** Who gets a name: the province of the family, its faith and the place among the brothers and sisters. */
export type Naming = {
  readonly sex: Sex
  readonly province: string
  readonly religion: number
  readonly birthOrder: number
  readonly familyName: string
}

const christian = [2, 3]
const hindu = 4
const northSulawesi = ["71", "75"]

/** By place among the children; the first place has a word for girls and one for boys. */
const orders: Readonly<Record<Sex, readonly (readonly [string, ...string[]])[]>> = {
  male: [["Wayan", "Putu", "Gede"], ["Made", "Kadek", "Nengah"], ["Nyoman", "Komang"], ["Ketut"]],
  female: [["Wayan", "Putu", "Luh"], ["Made", "Kadek", "Nengah"], ["Nyoman", "Komang"], ["Ketut"]],
}
const middleWords = {
  male: ["Agus", "Adi", "Dwi", "Eka", "Tri", "Bayu"],
  female: ["Ayu", "Dwi", "Eka", "Tri", "Sri", "Intan"],
} as const

const titlesOfMen = weighted<string>([
  ["I", 84],
  ["I Gusti", 6],
  ["I Dewa", 3],
  ["Ida Bagus", 3],
  ["Anak Agung", 4],
])
const titlesOfWomen = weighted<string>([
  ["Ni", 82],
  ["Ni Luh", 4],
  ["I Gusti Ayu", 5],
  ["Ni Desak", 2],
  ["Ida Ayu", 3],
  ["Anak Agung Ayu", 3],
])

/** Balinese people are named by their place among the children, from the first again after the fourth. */
const balinese = ({ sex, birthOrder }: Naming, random: Random): string => {
  const title = (sex === "male" ? titlesOfMen : titlesOfWomen)(random)
  const order = random.pick(orders[sex][birthOrder % 4] ?? ["Ketut"])
  const own = random.pick(sex === "male" ? words.balineseMen : words.balineseWomen)
  const names = random.chance(0.25) ? [title, order, random.pick(middleWords[sex]), own] : [title, order, own]
  return names.filter((word, place) => word !== names[place - 1] && !title.split(" ").slice(1).includes(word)).join(" ")
}

const common = (naming: Naming, random: Random): string => {
  const isMan = naming.sex === "male"
  const first = random.pick(isMan ? words.men : words.women)
  if (random.chance(0.06)) return first
  const second = random.pick(isMan ? words.menSecond : words.womenSecond)
  if (!random.chance(0.22)) return `${first} ${second}`
  const middle = random.pick(isMan ? words.men : words.women)
  return middle === first ? `${first} ${second}` : `${first} ${middle} ${second}`
}

const withFamilyName = (naming: Naming, random: Random): string => {
  const own = naming.sex === "male" ? words.men : words.women
  const isChristian = christian.includes(naming.religion)
  const first = random.pick(isChristian && random.chance(0.7) ? words.churchNames : own)
  return `${first} ${random.pick(own)} ${naming.familyName}`
}

/** A name in capitals, as the register has them. */
export const nameFor = (naming: Naming, random: Random): string => {
  if (naming.province === "51" && naming.religion === hindu) return balinese(naming, random).toUpperCase()
  if (northSulawesi.includes(naming.province)) return withFamilyName(naming, random).toUpperCase()
  return common(naming, random).toUpperCase()
}

export const familyNameFor = (random: Random): string => random.pick(words.northSulawesiFamilies)
