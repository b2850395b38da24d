import { type Day, dayNumber, dayWithNumber } from "@jatidiri/kernel"
import { headerLine } from "../domain/layout.ts"
import { type Drawers, drawHousehold, type Household, type Person } from "./household.ts"
import { drawLife } from "./life.ts"
import { kkDrawer, nikDrawer } from "./numbers.ts"
import { placesOf } from "./places.ts"
import { type Random, randomFrom, weighted } from "./random.ts"

export type GenerateOptions = {
  /** Code of the regency where all of them live, such as `51.71`. */
  readonly regency: string
  readonly count: number
  /** The same seed gives the same people. */
  readonly seed: number
  /** The day on which they have their ages; the cut-off of 2025-S2 unless said. */
  readonly asOf?: Day
}

const bloodGroup = weighted([
  [13, 55],
  [1, 11],
  [2, 12],
  [3, 4],
  [4, 18],
])
const disability = weighted([
  [7, 985],
  [1, 5],
  [2, 3],
  [3, 4],
  [4, 2],
  [6, 1],
])
const registerStatus = weighted([
  ["active", 985],
  ["moved", 8],
  ["deceased", 6],
  ["deactivated", 1],
])

/** Days as text, each made once. */
const dayMaker = (): ((number: number) => Day) => {
  const made = new Map<number, Day>()
  return (number) => {
    const known = made.get(number)
    if (known !== undefined) return known
    const day = dayWithNumber(number)
    made.set(number, day)
    return day
  }
}

/** Some day of the last ten years on which the holder was 17 already. */
const cardDayOf = ({ age }: Person, { asOf, dayOfNumber }: Drawers, random: Random): Day =>
  dayOfNumber(dayNumber(asOf) - random.below(Math.max(1, Math.min(3650, (age - 17) * 365))))

const lineOf = (person: Person, house: Household, drawers: Drawers, random: Random): string => {
  const { places, asOf } = drawers
  const life = drawLife(person, random)
  const isMarried = person.maritalStatus === 2 || person.maritalStatus === 3
  const hasCard = life.cardStatus !== "none"
  const status = registerStatus(random)
  const bornIn = places.regencyNames.get(person.district.slice(0, 5)) ?? places.regencyName
  const numbers = `${person.nik},${house.kkNumber},${person.name},${bornIn},${person.birthDay},${person.sex === "male" ? 1 : 2}`
  const codes = `${bloodGroup(random)},${house.religion},${person.maritalStatus},${isMarried ? (house.marriageDay ?? "") : ""},${person.relation},${life.education},${life.occupation},1,,`
  const home = `${person.fatherName},${person.motherName},${house.address},${house.rt},${house.rw},${house.village},${house.postalCode},${disability(random)}`
  const card = `${life.recordingStatus},${life.cardStatus},${hasCard ? places.regencyName : ""},${hasCard ? cardDayOf(person, drawers, random) : ""},,${house.kkIssueDay}`
  const photo = person.age >= 16 ? `drawn:${random.below(2 ** 31)}` : ""
  return `${numbers},${codes},${home},${card},${life.cohort},${life.agency},${photo},${status},${status === "active" ? "" : asOf}\n`
}

const chunkCharacters = 256 * 1024

/**
 * Invented people as the bytes of a register file, header first, one village-full of families after the other. Every
 * NIK has the serial 0000 and is given once. Throws when there is no such regency.
 */
export async function* generateResidents(options: GenerateOptions): AsyncGenerator<Uint8Array> {
  const places = await placesOf(options.regency)
  const random = randomFrom(options.seed)
  const dayOfNumber = dayMaker()
  const asOf = options.asOf ?? ("2025-12-31" as Day)
  const drawers: Drawers = { places, asOf, dayOfNumber, drawNik: nikDrawer(places, options.seed), drawKk: kkDrawer() }
  let text = `${headerLine}\n`
  let left = options.count
  while (left > 0) {
    const house = drawHousehold(drawers, random)
    for (const person of house.members.slice(0, left)) text += lineOf(person, house, drawers, random)
    left -= Math.min(left, house.members.length)
    if (text.length < chunkCharacters) continue
    yield Buffer.from(text)
    text = ""
  }
  yield Buffer.from(text)
}
