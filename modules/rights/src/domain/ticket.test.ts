import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { dueAt } from "./deadline.ts"
import { answer, askBack, close, heldBy, isOpen, isOverdue, refuseTicket, reply, type Ticket, take } from "./ticket.ts"

const start = new Date("2026-11-20T03:00:00Z")
const hour = 3_600_000
const everyDay = (): boolean => true
const [putu, made] = ["putu", "made"]

/** What may be tried at any time; what does not fit the state is refused and changes nothing. */
const moves = ["take-putu", "take-made", "ask", "reply", "answer", "refuse", "close"] as const
type Move = (typeof moves)[number]

const tried = (ticket: Ticket, move: Move, now: Date): Ticket => {
  if (ticket.state === "closed") return ticket
  if (move === "close") return close(ticket, now)
  if (!isOpen(ticket)) return ticket
  if (move === "take-putu" || move === "take-made") return take(ticket, move === "take-putu" ? putu : made)
  if (move === "reply") return ticket.state === "waiting-for-resident" ? reply(ticket, now, everyDay) : ticket
  const held = heldBy(ticket, putu)
  if (!held.ok) return ticket
  if (move === "ask") return askBack(held.value, now)
  return move === "answer" ? answer(held.value, now) : refuseTicket(held.value, "asked-already", now)
}

const steps = fc.array(fc.tuple(fc.constantFrom(...moves), fc.integer({ min: 1, max: 200 })), { maxLength: 25 })
const walk = (isPausedByWaiting: boolean, taken: readonly (readonly [Move, number])[]) => {
  const term = isPausedByWaiting ? { workingDays: 5 } : { hours: 72 }
  const first: Ticket = { state: "received", dueAt: dueAt(start, term, everyDay), isPausedByWaiting }
  let now = start
  const states: Ticket[] = [first]
  for (const [move, hours] of taken) {
    now = new Date(now.getTime() + hours * hour)
    states.push(tried(states.at(-1) ?? first, move, now))
  }
  return { states, now }
}

describe("whatever resident and officers do, in whatever order", () => {
  test("a deadline that the law gives in hours never moves", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const { states } = walk(false, taken)
        for (const { dueAt: due } of states) expect(due.getTime()).toBe(start.getTime() + 72 * hour)
      }),
    )
  })

  test("no deadline comes nearer", () => {
    fc.assert(
      fc.property(steps, (taken) => {
        const dues = walk(true, taken).states.map(({ dueAt: due }) => due.getTime())
        expect(dues).toEqual([...dues].sort((a, b) => a - b))
      }),
    )
  })

  test("what is answered or refused stays so until it is closed, and what is closed stays closed", () => {
    fc.assert(
      fc.property(fc.boolean(), steps, (paused, taken) => {
        const { states } = walk(paused, taken)
        states.forEach((state, at) => {
          const next = states[at + 1]
          if (next === undefined || isOpen(state)) return
          expect(state.state === "closed" ? ["closed"] : [state.state, "closed"]).toContain(next.state)
          expect(isOpen(next) ? undefined : next.settledAt).toEqual(state.settledAt)
        })
      }),
    )
  })

  test("what the office waits for within its term is neither overdue nor late when it is answered", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (hours) => {
        const { states, now } = walk(true, [
          ["take-putu", 1],
          ["ask", 1],
          ["answer", hours],
        ])
        const [, , waiting, answered] = states
        expect(waiting !== undefined && isOpen(waiting) && isOverdue(waiting, now)).toBe(false)
        expect(answered?.dueAt.getTime()).toBeGreaterThanOrEqual(now.getTime())
      }),
    )
  })

  test("nobody answers what he has not taken, or a colleague has", () => {
    const { states } = walk(false, [
      ["answer", 1],
      ["take-made", 1],
      ["answer", 1],
      ["refuse", 1],
    ])
    expect(states.map(({ state }) => state)).toEqual([
      "received",
      "received",
      "in-progress",
      "in-progress",
      "in-progress",
    ])
  })
})
