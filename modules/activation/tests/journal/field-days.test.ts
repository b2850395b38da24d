import { randomUUID } from "node:crypto"
import { compareVouchers } from "@jatidiri/field"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { activationPaths } from "../../src/contract.ts"
import {
  bear,
  bindingsOf,
  decide,
  deliver,
  equip,
  hire,
  lose,
  note,
  prepare,
  promote,
  redeem,
  reviewsOf,
  type Tablet,
  type Vouched,
  vouch,
} from "../people.ts"
import { openTown, type Town, type TownResident } from "../town.ts"

/** Whom a voucher is for: two ordinary residents, one whom the register does not know as recorded, one whose binding is taken away. */
const unrecorded = 2
const takenAway = 3

const signing = fc.record({ who: fc.nat(3), tablet: fc.nat(2), withdrawn: fc.boolean(), blank: fc.boolean() })
/** More than there ever are acts of one run. */
const places = Array.from({ length: 60 }, (_, index) => index)
const days = fc.record({
  signings: fc.array(signing, { minLength: 2, maxLength: 7 }),
  cuts: fc.array(fc.nat(4), { minLength: 12, maxLength: 12 }),
  /** All that happens has happened before the office hears a word, and once. */
  late: fc.boolean(),
  /** Before which signing the third tablet was lost; whoever found it goes on, and nobody says so until later. */
  lossAt: fc.nat(8),
  first: fc.array(fc.nat(99), { maxLength: 20 }),
  last: fc.shuffledSubarray(places, { minLength: places.length }),
})
type Days = typeof days extends fc.Arbitrary<infer Value> ? Value : never
type Entry = { readonly compact: string; readonly request?: string }
type Act = () => Promise<unknown>

describe("days in the field, brought to the office in any order", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
  })
  afterAll(() => town.close())

  const evidence = { document: "recording", face: "match", reader: "none" } as const

  /** Three tablets of three officers, four residents, and everything that was signed, each tablet's journal in its order. */
  const live = async ({ signings, lossAt }: Days) => {
    const tablets: Tablet[] = []
    for (let turn = 0; turn < 3; turn++) tablets.push(await equip(town, hire(town), { max_activations: 500 }))
    const residents: TownResident[] = [0, 1, 2, 3].map((who) =>
      bear(town, who === unrecorded ? { refusal: "not-recorded" } : {}),
    )
    const vouchers: (Vouched & { readonly who: number; readonly withdrawn: boolean; readonly stolen: boolean })[] = []
    let lostFrom: number | undefined
    const journals: Entry[][] = [[], [], []]
    for (const [index, { who, tablet, withdrawn, blank }] of signings.entries()) {
      const [own, resident, journal] = [tablets[tablet], residents[who], journals[tablet]]
      if (own === undefined || resident === undefined || journal === undefined) throw new Error("out of the town")
      town.clock.milliseconds += 60_000
      if (index === lossAt) lostFrom = town.clock.milliseconds
      const phone = await prepare(town, resident)
      const vouched = await vouch(town, own, phone, who === unrecorded ? { evidence } : {})
      journal.push({ compact: vouched.voucher, request: phone.request })
      vouchers.push({ ...vouched, who, withdrawn, stolen: tablet === 2 && lostFrom !== undefined })
      town.clock.milliseconds += 20_000
      if (blank) journal.push({ compact: (await note(town, own, { kind: "blank", count: 1 })).entry })
      if (!withdrawn) continue
      const back = await note(town, own, { kind: "withdrawal", voucher: vouched.payload.jti })
      journal.push({ compact: back.entry })
    }
    town.clock.milliseconds += 60_000
    return { tablets, residents, vouchers, journals, lostFrom: lostFrom ?? town.clock.milliseconds }
  }
  type Lived = Awaited<ReturnType<typeof live>>

  const send = (tablet: Tablet, entries: readonly Entry[]) =>
    deliver(town, tablet, {
      entries: entries.map(({ compact }) => compact),
      requests: entries.flatMap(({ request }) => (request === undefined ? [] : [request])),
    })

  /** The journal in pieces that begin where the cuts say, and once as a whole. */
  const deliveries = ({ tablets, journals }: Lived, cuts: readonly number[]): Act[] =>
    tablets.flatMap((tablet, index) => {
      const journal = journals[index] ?? []
      const acts: Act[] = journal.length === 0 ? [] : [() => send(tablet, journal)]
      for (let from = 0, turn = 0; from < journal.length; turn++) {
        const until = from + 1 + (cuts[(turn + index) % cuts.length] ?? 0)
        const piece = journal.slice(from, until)
        acts.push(() => send(tablet, piece))
        from = until
      }
      return acts
    })

  /** What happens to people and tablets meanwhile, each of it as often as it likes. */
  const events = ({ tablets, residents, lostFrom }: Lived): Act[] => {
    const revoker = hire(town, { powers: ["revoke"] })
    const { residentId } = residents[takenAway] ?? bear(town)
    const command = { commandId: randomUUID(), residentId, reason: "stolen" }
    const [, , lost] = tablets
    const [, , recorded] = residents
    return [
      async () => lost && lose(town, lost, (town.clock.milliseconds - lostFrom) / 60_000),
      async () => {
        const { refusal: _known, ...others } = recorded ?? bear(town)
        town.residents.set(others.residentId, others)
      },
      async () => {
        const { status } = await town.call(activationPaths.bindingRevocation, command, revoker)
        expect([204, 404, 410]).toContain(status)
      },
    ]
  }

  const releaseRecorded = () => town.work("release-recorded")
  const holdRevoked = () => town.work("hold-revoked")

  /** A supervisor lets everything in but what belongs to somebody whose binding was taken away, and what was stolen. */
  const review = async ({ residents, vouchers }: Lived) => {
    const boss = promote(town)
    const barred = residents[takenAway]?.residentId
    const stolen = new Set(vouchers.flatMap((one) => (one.stolen ? [one.payload.jti] : [])))
    for (const { jti, state, kind, reason, resident } of await reviewsOf(town, boss)) {
      const isHeld = state === "held" || (kind === "withdrawal" && reason === "signed-before-revocation")
      const isBarred = resident?.residentId === barred || stolen.has(jti)
      const held = isBarred && state === "held" ? "reject" : "release"
      await decide(town, boss, jti, isHeld ? held : "seen")
    }
  }

  const bring = async (lived: Lived, { cuts, late, first, last }: Days) => {
    const redemptions = lived.vouchers.map((vouched) => async () => {
      const { status } = await redeem(town, vouched)
      expect(status).toBeLessThan(500)
    })
    const happening = events(lived)
    const needed = [...deliveries(lived, cuts), ...redemptions, ...(late ? [] : happening)]
    const acts = [...needed, releaseRecorded, holdRevoked, () => review(lived)]
    if (late) for (const event of happening) await event()
    for (const which of first) await acts[which % acts.length]?.()
    const order = needed.map((act, index) => ({ act, key: last[index] ?? 0 }))
    for (const { act } of order.sort((a, b) => a.key - b.key)) await act()
    await holdRevoked()
    await releaseRecorded()
    for (let turn = 0; turn < 3; turn++) await review(lived)
  }

  const found = async ({ residents, vouchers }: Lived) => {
    const names = new Map(vouchers.map(({ payload }, index) => [payload.jti, index]))
    const states: string[] = []
    const sums: unknown[] = []
    const stolenOf = (who: number) => vouchers.filter((one) => one.who === who && one.stolen)
    for (const [who, resident] of residents.entries()) {
      for (const { voucher_jti, state } of await bindingsOf(town, resident)) {
        // What the office heard of after the loss was told is refused; what it had before was held, and rejected.
        if (stolenOf(who).some(({ payload }) => payload.jti === voucher_jti)) expect(state).toBe("ended")
        else states.push(`${who} ${names.get(String(voucher_jti))} ${state}`)
      }
      const steps = await town.database.raw<{ change: number; ever: number }>(
        `select sum(case kind when 'activation' then 1 else -1 end)::int as change,
           count(*) filter (where first_time)::int as ever
         from activation.ledger where about in
           (select unnest(array[binding_id, voucher_jti]) from activation.bindings where resident_id = $1)
         group by xid order by xid`,
        [resident.residentId],
      )
      let active = 0
      for (const { change } of steps) {
        active += change
        expect([0, 1]).toContain(active)
      }
      const ever = steps.reduce((sum, one) => sum + one.ever, 0)
      expect([0, 1]).toContain(ever)
      if (who === takenAway) expect(active).toBe(0)
      else sums.push({ who, active, ...(stolenOf(who).length === 0 ? { ever } : {}) })
    }
    const reviews = await town.database.raw<{ entry_jti: string; reason: string; open: boolean }>(
      `select entry_jti, reason, closed_at is null as open from activation.reviews where entry_jti = any ($1)`,
      [[...names.keys()]],
    )
    return {
      states: states.sort(),
      sums,
      open: reviews.filter(({ open }) => open).length,
      differ: reviews
        .filter(({ reason }) => reason === "officers-differ")
        .map(({ entry_jti }) => names.get(entry_jti) ?? -1)
        .sort((a, b) => a - b),
      broken: reviews.filter(({ reason }) => reason.startsWith("chain")).length,
    }
  }

  /** What must come of it, by what was signed alone. */
  const foreseen = ({ residents, vouchers }: Lived) => {
    const states: string[] = []
    const sums: unknown[] = []
    const differ: number[] = []
    for (const who of residents.keys()) {
      const all = vouchers.map((vouched, index) => ({ ...vouched, index })).filter((one) => one.who === who)
      const own = all.filter(({ stolen }) => !stolen)
      if (who === takenAway) {
        continue
      }
      const inOrder = own.sort((a, b) => compareVouchers(a.payload, b.payload))
      for (const { index, withdrawn } of inOrder)
        states.push(`${who} ${index} ${withdrawn ? "ended" : index === inOrder.at(-1)?.index ? "active" : "replaced"}`)
      const last = inOrder.at(-1)
      const ever = own.length < all.length ? {} : { ever: last === undefined ? 0 : 1 }
      sums.push({ who, active: last === undefined || last.withdrawn ? 0 : 1, ...ever })
      const officers = new Set(own.map(({ tablet }) => tablet.officer.officerId))
      if (officers.size > 1) differ.push(...own.map(({ index }) => index))
    }
    return { states: states.sort(), sums, open: 0, differ: differ.sort((a, b) => a - b), broken: 0 }
  }

  it("end in one state: whoever signed last is bound, what was taken back has ended, everybody is counted once", async () => {
    await fc.assert(
      fc.asyncProperty(days, async (all) => {
        const lived = await live(all)
        await bring(lived, all)
        const now = await found(lived)
        const isBarred = (state: string) => state.startsWith(String(takenAway))
        const barred = now.states.filter(isBarred)
        // What the officer found in force, and so what was ever counted, depends on when he looked; none is any more.
        expect(barred.filter((state) => state.endsWith("active") || state.endsWith("held"))).toEqual([])
        // Whether two officers differed depends on whether the office ever took what was stolen.
        const unsure = new Set(lived.vouchers.flatMap(({ who, stolen }) => (stolen ? [who] : [])))
        const isSure = (index: number): boolean => {
          const who = lived.vouchers[index]?.who ?? takenAway
          return who !== takenAway && !unsure.has(who)
        }
        const others = { ...now, states: now.states.filter((state) => !isBarred(state)) }
        const told = foreseen(lived)
        const expected = { ...told, differ: told.differ.filter(isSure) }
        expect({ ...others, differ: now.differ.filter(isSure) }).toEqual(expected)
        const used = await town.database.raw<{ used: number }>(
          "select coalesce(sum(used), 0)::int as used from activation.term_uses where term = any ($1)",
          [lived.tablets.map(({ payload }) => town.mandates.get(payload.jti)?.term)],
        )
        const rightful = lived.vouchers.filter(({ stolen }) => !stolen).length
        expect(used[0]?.used).toBeGreaterThanOrEqual(rightful)
        expect(used[0]?.used).toBeLessThanOrEqual(lived.vouchers.length)
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})
