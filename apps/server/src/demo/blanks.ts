import type { EarlierMovement } from "@jatidiri/cards"
import { addDays, type Day, jakartaDay } from "@jatidiri/kernel"
import { isWorkingDay } from "@jatidiri/monitoring"
import type { House } from "../with-house.ts"
import { servicePoints } from "./town.ts"

const historyDays = 80

/** In the afternoon, when the day's cards are printed. */
const afternoonOf = (day: Day): Date => new Date(`${day}T15:00:00+07:00`)

/** Some every working day, another number each, the same at every start of this town. */
const usedOn = (at: number, most: number): number => 1 + ((at * 7 + 3) % most)

const ledgerOf = (today: Day, delivered: number, most: number): EarlierMovement[] => {
  const begin = addDays(today, -historyDays)
  const days = Array.from({ length: historyDays - 1 }, (_, n) => addDays(begin, n + 1)).filter(isWorkingDay)
  const brought: EarlierMovement = {
    ...{ kind: "in", pieces: delivered, at: afternoonOf(begin), letter: "DEMO/BAST/001" },
  }
  const used = days.flatMap((day, n): EarlierMovement[] => {
    const printed: EarlierMovement = { kind: "out", pieces: -usedOn(n, most), at: afternoonOf(day) }
    return n % 9 === 8
      ? [printed, { kind: "spoiled", pieces: -1, at: afternoonOf(day), reason: "misprint" }]
      : [printed]
  })
  return [brought, ...used]
}

/** The demo town's blanks as its invented office wrote them down before, and who waits for a card by its register. */
export const loadBlanks = async ({ base, rooms }: House): Promise<void> => {
  const today = jakartaDay(base.now())
  const [office, district] = servicePoints
  await base.database.transaction(async (tx) => {
    await rooms.cards.adoptLedger(tx, "system", { site: office, movements: ledgerOf(today, 420, 12) })
    await rooms.cards.adoptLedger(tx, "system", { site: district, movements: ledgerOf(today, 200, 4) })
  })
  await rooms.cards.refreshQueue()
}
