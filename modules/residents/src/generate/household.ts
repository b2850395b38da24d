import { addDays, type Day, dayNumber, dayWithNumber, regionAt } from "@jatidiri/kernel"
import { drawFamily, type Member, relation } from "./family.ts"
import { familyNameFor, nameFor } from "./names.ts"
import type { DrawnNik, kkDrawer } from "./numbers.ts"
import type { Places } from "./places.ts"
import { type Random, weighted } from "./random.ts"

/** A family with a house: what its members share, and the members with names and numbers. */
export type Household = {
  readonly village: string
  readonly kkNumber: string
  readonly kkIssueDay: Day
  readonly religion: number
  readonly address: string
  readonly rt: string
  readonly rw: string
  readonly postalCode: string
  readonly marriageDay: Day | undefined
  readonly members: readonly Person[]
}
export type Person = Member &
  DrawnNik & { readonly name: string; readonly fatherName: string; readonly motherName: string }

export type Drawers = {
  readonly places: Places
  readonly asOf: Day
  readonly drawNik: (wanted: Day, sex: Member["sex"]) => DrawnNik
  readonly drawKk: ReturnType<typeof kkDrawer>
  readonly dayOfNumber: (number: number) => Day
}

const faiths: Readonly<Record<string, (random: Random) => number>> = {
  "51": weighted([
    [4, 84],
    [1, 11],
    [2, 3],
    [5, 2],
  ]),
  "71": weighted([
    [2, 45],
    [1, 48],
    [3, 5],
    [4, 2],
  ]),
}
const elsewhere = weighted([
  [1, 88],
  [2, 7],
  [3, 3],
  [5, 2],
])

const streets = [
  "MELATI",
  "MAWAR",
  "KENANGA",
  "FLAMBOYAN",
  "CEMPAKA",
  "ANGGREK",
  "KAMBOJA",
  "NUSA INDAH",
  "MERPATI",
  "KUTILANG",
  "CENDRAWASIH",
  "GUNUNG SARI",
  "TIRTA KENCANA",
  "SUNGAI JERNIH",
  "KEBUN RAYA",
  "PASAR LAMA",
] as const
const hamlets = ["KAJA", "KELOD", "TENGAH", "KANGIN", "KAUH", "SARI", "BARU"] as const
const three = (value: number): string => String(value).padStart(3, "0")

/** Some addresses hold a comma, so that a file of invented people has quoted fields as real ones do. */
const addressOf = (province: string, random: Random): string => {
  const street = `JL. ${random.pick(streets)} NO. ${1 + random.below(220)}`
  if (!random.chance(0.08)) return street
  return `"${street}, ${province === "51" ? "BR." : "DUSUN"} ${random.pick(hamlets)}"`
}

/** A day on which somebody of that age was born. */
const birthDayOf = (age: number, { asOf, dayOfNumber }: Drawers, random: Random): Day =>
  dayOfNumber(dayNumber(asOf) - Math.floor(age * 365.2425) - random.below(365))

const parentNames = (member: Member, earlier: readonly Person[], own: () => { father: string; mother: string }) => {
  const parents = earlier.filter((each) => each.relation === relation.head || each.relation === relation.wife)
  if (member.relation !== relation.child) return own()
  const invented = own()
  return {
    father: parents.find((each) => each.sex === "male")?.name ?? invented.father,
    mother: parents.find((each) => each.sex === "female")?.name ?? invented.mother,
  }
}

export const drawHousehold = (drawers: Drawers, random: Random): Household => {
  const village = random.pick(drawers.places.villages)
  const province = village.slice(0, 2)
  const religion = (faiths[province] ?? elsewhere)(random)
  const familyName = familyNameFor(random)
  const { kkNumber, recorded } = drawers.drawKk(regionAt(village, "district") ?? village, drawers.dayOfNumber)
  const nameOf = (sex: Member["sex"], birthOrder: number) =>
    nameFor({ sex, province, religion, birthOrder, familyName }, random)
  const members: Person[] = []
  for (const member of drawFamily(random)) {
    const drawn = drawers.drawNik(birthDayOf(member.age, drawers, random), member.sex)
    const own = () => ({ father: nameOf("male", random.below(4)), mother: nameOf("female", random.below(4)) })
    const { father, mother } = parentNames(member, members, own)
    const name = nameOf(member.sex, member.birthOrder)
    members.push({ ...member, ...drawn, name, fatherName: father, motherName: mother })
  }
  const wife = members.find((each) => each.relation === relation.wife)
  return {
    village,
    kkNumber,
    kkIssueDay: recorded,
    religion,
    address: addressOf(province, random),
    rt: three(1 + random.below(12)),
    rw: three(1 + random.below(9)),
    postalCode: String((province === "51" ? 80_000 : 10_000) + random.below(2000)),
    marriageDay:
      wife === undefined ? undefined : dayWithNumber(dayNumber(addDays(wife.birthDay, 6940)) + random.below(1200)),
    members,
  }
}
