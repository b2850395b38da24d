import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { areSoundHours, planDay, type Rules, spread } from "./slots.ts"

const rules = fc.record({
  counters: fc.integer({ min: 1, max: 60 }),
  minutes: fc.integer({ min: 3, max: 120 }),
  dailyQuota: fc.integer({ min: 0, max: 5000 }),
  walkInPercent: fc.integer({ min: 0, max: 100 }),
})
const stretches = fc
  .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 2, maxLength: 6 })
  .map((times) => times.sort((a, b) => a - b))
  .map((times) =>
    times.flatMap((opens, n) => (n % 2 === 0 && times[n + 1] ? [{ opens, closes: times[n + 1] ?? 0 }] : [])),
  )

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

describe("the slots of a day", () => {
  it("offer no more than the counters can do, than the quota, and than the share that may be booked", () => {
    fc.assert(
      fc.property(stretches, rules, (hours, given) => {
        const { offered, slots } = planDay(hours, given)
        const possible = sum(hours.map(({ opens, closes }) => Math.floor((closes - opens) / given.minutes)))
        expect(offered).toBeLessThanOrEqual(Math.min(given.dailyQuota, possible * given.counters))
        expect(sum(slots.map(({ capacity }) => capacity))).toBe(
          Math.floor((offered * (100 - given.walkInPercent)) / 100),
        )
        for (const { opens, closes, capacity } of slots) {
          expect(capacity).toBeGreaterThanOrEqual(0)
          expect(capacity).toBeLessThanOrEqual(Math.floor((closes - opens) / given.minutes) * given.counters)
        }
      }),
    )
  })

  it("lie within the hours, in their order, and never over one another", () => {
    fc.assert(
      fc.property(stretches, rules, (hours, given) => {
        const { slots } = planDay(hours, given)
        for (const [index, slot] of slots.entries()) {
          expect(hours.some(({ opens, closes }) => slot.opens >= opens && slot.closes <= closes)).toBe(true)
          expect(slot.opens).toBeGreaterThanOrEqual(slots[index - 1]?.closes ?? 0)
        }
      }),
    )
  })

  it("of an ordinary counter are half hours", () => {
    const office: Rules = { counters: 2, minutes: 10, dailyQuota: 500, walkInPercent: 0 }
    expect(planDay([{ opens: 480, closes: 555 }], office)).toEqual({
      offered: 14,
      slots: [
        { opens: 480, closes: 510, capacity: 6 },
        { opens: 510, closes: 540, capacity: 6 },
        { opens: 540, closes: 555, capacity: 2 },
      ],
    })
  })

  it("take all of a group or nobody, never more than is free, and nobody earlier than asked", () => {
    const free = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(free, fc.nat(19), fc.integer({ min: 1, max: 60 }), (places, first, heads) => {
        const slots = places.map((n, index) => ({ slotId: `s${index}`, opens: index * 30, free: n }))
        const taken = spread(slots, first * 30, heads)
        const room = (places[first] ?? 0) > 0 ? sum(places.slice(first)) : 0
        expect(taken === undefined).toBe(room < heads)
        if (taken === undefined) return
        expect(sum(taken.map((one) => one.heads))).toBe(heads)
        for (const one of taken) {
          const slot = slots.find(({ slotId }) => slotId === one.slotId)
          expect(one.heads).toBeLessThanOrEqual(slot?.free ?? 0)
          expect(slot?.opens).toBeGreaterThanOrEqual(first * 30)
        }
      }),
    )
  })
})

it("weekly hours that overlap or end before they begin are not sound", () => {
  expect(
    areSoundHours([
      { weekday: 1, opens: 480, closes: 720 },
      { weekday: 1, opens: 720, closes: 900 },
    ]),
  ).toBe(true)
  expect(
    areSoundHours([
      { weekday: 1, opens: 480, closes: 721 },
      { weekday: 1, opens: 720, closes: 900 },
    ]),
  ).toBe(false)
  expect(
    areSoundHours([
      { weekday: 1, opens: 480, closes: 721 },
      { weekday: 2, opens: 720, closes: 900 },
    ]),
  ).toBe(true)
  expect(areSoundHours([{ weekday: 5, opens: 900, closes: 900 }])).toBe(false)
})
