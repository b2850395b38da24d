import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths as paths } from "../../src/contract.ts"
import { bear, deliverVoucher, equip, hire, prepare, redeem, redemptionOf, type Tablet, vouch } from "../people.ts"
import { openTown, type Town } from "../town.ts"
import { activeAmong, blockBy, collect, move, setCode, sumsOf } from "./recovering.ts"

let town: Town
let tablets: readonly [Tablet, Tablet]
beforeAll(async () => {
  town = await openTown({ behindProxy: true })
  const bounds = { max_activations: 9999 }
  tablets = [await equip(town, hire(town), bounds), await equip(town, hire(town), bounds)]
})
afterAll(() => town.close())

/** What may happen to one resident. The phone of `bound` has a code on paper, and moves to the phone `moved`. */
const acts = ["early", "bound", "between", "late", "move", "block"] as const
type Act = (typeof acts)[number]
const phoneNames = ["early", "bound", "between", "late", "moved"] as const

/** By the devices' clocks, seconds from now: the resident moves and blocks now. */
const signedAt = { early: -60, bound: -40, between: -20, late: 60 } as const

const open = async () => {
  const resident = bear(town)
  const phones = await Promise.all(phoneNames.map(() => prepare(town, resident, { iat: town.seconds() - 120 })))
  const [early, bound, between, late, moved] = phones
  if (!early || !bound || !between || !late || !moved) throw new Error("a phone is missing")
  const sign = (tablet: Tablet, phone: typeof early, name: keyof typeof signedAt) =>
    vouch(town, tablet, phone, { iat: town.seconds() + signedAt[name] })
  const vouchers = {
    early: await sign(tablets[1], early, "early"),
    bound: await sign(tablets[0], bound, "bound"),
    between: await sign(tablets[0], between, "between"),
    late: await sign(tablets[1], late, "late"),
  }
  await redeem(town, vouchers.bound)
  const { code } = await setCode(town, bound.key)
  const moveAndCollect = async () => {
    const begun = await move(town, bound.key, moved)
    if (begun.status === 200) await collect(town, begun.body["rebindingId"], moved)
  }
  const does = async (act: Act, road: boolean): Promise<unknown> => {
    if (act === "move") return moveAndCollect()
    if (act === "block") return blockBy(town, code)
    if (road) return deliverVoucher(town, vouchers[act])
    return town.call(paths.redemptions, await redemptionOf(town, vouchers[act]))
  }
  return { phones, does }
}

/**
 * Whose phone is bound when everybody has said what he has to say. An officer's later word holds over what was done from
 * a phone bound before it; a block holds over the phone it is for, moved or not.
 */
const boundAtLast = (happened: readonly Act[]): (typeof phoneNames)[number] | undefined => {
  if (happened.includes("late")) return "late"
  if (happened.includes("between")) return "between"
  if (happened.includes("block")) return undefined
  return happened.includes("move") ? "moved" : "bound"
}

const run = async (happened: readonly Act[], steps: readonly (readonly [Act, boolean])[], atOnce: boolean) => {
  const { phones, does } = await open()
  if (atOnce) await Promise.all(steps.map(([act, road]) => does(act, road)))
  else for (const [act, road] of steps) await does(act, road)
  // Whoever had no answer, or a no, tries again.
  for (const act of [...happened, ...happened]) await does(act, true)
  const expected = boundAtLast(happened)
  expect(await activeAmong(town, phones)).toEqual(expected === undefined ? [] : [phoneNames.indexOf(expected)])
  const [phone] = phones
  if (phone === undefined) throw new Error("no phone")
  expect(await sumsOf(town, phone)).toMatchObject({ ever: 1, active: expected === undefined ? 0 : 1 })
}

/** A voucher signed before a block and learned of after it waits for a person: whether it comes first is no matter of order alone. */
const often = fc.constantFrom(true, true, true, false)
const seldom = fc.constantFrom(false, false, false, true)
const happenings = fc
  .record({ early: often, between: often, late: seldom, move: often, block: seldom })
  .filter(({ between, late, block }) => !(block && between && !late))
  .map((flags) => acts.filter((act) => act === "bound" || flags[act]))

/** Everybody speaks once in some order, and some of them again and again in between. */
const stories = happenings.chain((happened) =>
  fc.record({
    happened: fc.constant(happened),
    order: fc.shuffledSubarray(happened, { minLength: happened.length }),
    again: fc.array(fc.constantFrom(...happened), { maxLength: 5 }),
    roads: fc.infiniteStream(fc.boolean()),
    atOnce: fc.constantFrom(false, false, true),
  }),
)

const stepsOf = (order: readonly Act[], again: readonly Act[], roads: Iterator<boolean>) =>
  order.flatMap((act, n) => [act, again[n] ?? act]).map((act) => [act, roads.next().value === true] as const)

describe("vouchers, moves and blocks of one resident", () => {
  it("end in one state in whatever order, by whatever road, however often and however close they come", async () => {
    await fc.assert(
      fc.asyncProperty(stories, ({ happened, order, again, roads, atOnce }) =>
        run(happened, stepsOf(order, again, roads), atOnce),
      ),
      { numRuns: 60 },
    )
  })
})
