import type { Sex } from "@jatidiri/kernel"
import { type Random, weighted } from "./random.ts"

/** One person of a family before he has a name: codes are those of the register. */
export type Member = {
  readonly sex: Sex
  readonly age: number
  readonly relation: number
  readonly maritalStatus: number
  /** Place among brothers and sisters, from 0. */
  readonly birthOrder: number
}

export const relation = { head: 1, wife: 3, child: 4, grandchild: 6, parent: 7 } as const
export const marital = { single: 1, married: 2, marriedUnrecorded: 3, divorced: 4, widowed: 6 } as const

export const oldest = 95

type FamilyKind = "couple-with-children" | "couple" | "one-parent" | "alone" | "three-generations"
const kinds = weighted<FamilyKind>([
  ["couple-with-children", 62],
  ["couple", 9],
  ["one-parent", 9],
  ["alone", 8],
  ["three-generations", 12],
])
const childCounts = weighted([
  [1, 30],
  [2, 42],
  [3, 20],
  [4, 8],
])

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
const sexOf = (random: Random): Sex => (random.chance(0.503) ? "male" : "female")
const orderOf = (random: Random): number => Math.floor(random.next() * random.next() * 4)

const headAge = (random: Random, kind: FamilyKind): number => {
  const middle = (random.next() + random.next()) / 2
  const [from, to] = kind === "couple" ? [23, 88] : kind === "alone" ? [20, oldest] : [24, 72]
  return Math.round(from + (to - from) * middle)
}

const marriedState = (random: Random): number => (random.chance(0.94) ? marital.married : marital.marriedUnrecorded)

/** Children born when the mother was 19 to 41, some years apart; the grown-up ones mostly have a card of their own. */
const childrenOf = (motherAge: number, random: Random): Member[] => {
  const wanted = childCounts(random)
  const children: Member[] = []
  let bornAt = 19 + random.below(11)
  for (let order = 0; order < wanted; order++) {
    const age = motherAge - bornAt
    const stays = age >= 0 && (age < 23 || (age < 34 && random.chance(0.4)))
    if (stays)
      children.push({
        sex: sexOf(random),
        age,
        relation: relation.child,
        maritalStatus: marital.single,
        birthOrder: order,
      })
    bornAt += 1 + random.below(6)
    if (bornAt > 41) break
  }
  return children
}

const couple = (age: number, random: Random): [Member, Member] => {
  const maritalStatus = marriedState(random)
  const wifeAge = clamp(age - random.below(9) + 2, 19, oldest)
  return [
    { sex: "male", age, relation: relation.head, maritalStatus, birthOrder: orderOf(random) },
    { sex: "female", age: wifeAge, relation: relation.wife, maritalStatus, birthOrder: orderOf(random) },
  ]
}

const alone = (age: number, random: Random): Member => {
  const isWidowed = random.next() < (age - 40) / 60
  const maritalStatus = isWidowed ? marital.widowed : age > 30 && random.chance(0.3) ? marital.divorced : marital.single
  return { sex: sexOf(random), age, relation: relation.head, maritalStatus, birthOrder: orderOf(random) }
}

const oneParent = (age: number, random: Random): Member[] => {
  const sex: Sex = random.chance(0.8) ? "female" : "male"
  const maritalStatus = random.chance(0.5) ? marital.divorced : marital.widowed
  const head: Member = { sex, age, relation: relation.head, maritalStatus, birthOrder: orderOf(random) }
  return [head, ...childrenOf(age, random)]
}

const grandparent = (headsAge: number, random: Random): Member => ({
  sex: random.chance(0.65) ? "female" : "male",
  age: clamp(headsAge + 20 + random.below(15), 45, oldest),
  relation: relation.parent,
  maritalStatus: marital.widowed,
  birthOrder: orderOf(random),
})

/** A family on one card, the head first. */
export const drawFamily = (random: Random): readonly Member[] => {
  const kind = kinds(random)
  const age = headAge(random, kind)
  if (kind === "alone") return [alone(age, random)]
  if (kind === "one-parent") return oneParent(age, random)
  const [head, wife] = couple(age, random)
  if (kind === "couple") return [head, wife]
  const children = childrenOf(wife.age, random)
  return kind === "three-generations" && age < 62
    ? [head, wife, ...children, grandparent(age, random)]
    : [head, wife, ...children]
}
