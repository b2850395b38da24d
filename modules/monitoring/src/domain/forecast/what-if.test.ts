import { addDays, type Day } from "@jatidiri/kernel"
import { describe, expect, it } from "vitest"
import { type Ground, imaginedOf, paceOf } from "./answer.ts"
import { foresee } from "./foresee.ts"
import { lastDayOf } from "./history.ts"
import { makeHistory } from "./made-history.ts"
import { whatIfOf } from "./what-if.ts"

const { history } = makeHistory("steady", 40, 3)
const foreseen = foresee(history)
const from = addDays(lastDayOf(history), 1)

/** Of 30,000 there were 10,000 when the day began, and 900 came on it. */
const ground: Ground = {
  ...{ live: true, from, target: undefined, rows: [], history, foreseen, growth: [], end: null, quota: null },
  counts: { activated: 10_900 } as Ground["counts"], // what else is counted no forecast asks for
  ...{ goal: 30_000, before: 10_000, remaining: 19_100 },
}
const yields = {
  ...{ from, to: from, perCounterDay: foreseen?.perWorkingDay ?? 0, counterDays: 1, counters: 1 },
  ...{ perTeamDay: null, teamDays: 0, teams: 0 },
}

describe("other hands", () => {
  it("that bring what is brought now reach the target on the day that the forecast says", () => {
    const { reach } = imaginedOf(ground)
    expect(reach?.median).not.toBeNull()
    expect(whatIfOf({ counters: "1", teams: "0" }, { ...ground, yields })?.reach).toEqual(reach)
  })
})

describe("the pace by channel", () => {
  it("is shared among the working days that there were, holidays and collective leave left out", () => {
    const until = (day: Day) => ({
      ...ground,
      from: day,
      rows: [{ day: addDays(day, -1), channel: "online", people: 190 }],
    })
    // Eighteen working days lie in the four weeks to 28 December 2025: Christmas and the leave after it are none.
    expect(paceOf(until("2025-12-29" as Day))?.byChannel).toEqual([{ channel: "online", perWorkingDay: 190 / 18 }])
    expect(paceOf(until("2025-11-29" as Day))?.byChannel).toEqual([{ channel: "online", perWorkingDay: 190 / 20 }])
  })
})
