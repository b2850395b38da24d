import { join } from "node:path"
import { adoptLedger } from "./actions/adopt-ledger.ts"
import { changeStock } from "./actions/change-stock.ts"
import { countPieces } from "./actions/count-pieces.ts"
import { followField } from "./actions/follow-field.ts"
import { handOut } from "./actions/hand-out.ts"
import { issueSuket } from "./actions/issue-suket.ts"
import { listMovements } from "./actions/list-movements.ts"
import { listSukets } from "./actions/list-sukets.ts"
import { movePieces } from "./actions/move-pieces.ts"
import { findPosition, readQueue } from "./actions/read-queue.ts"
import { readStocks } from "./actions/read-stocks.ts"
import { refreshQueue } from "./actions/refresh-queue.ts"
import { reportResults } from "./actions/report-results.ts"
import { listHands, returnHand } from "./actions/return-hand.ts"
import { setLeadTime } from "./actions/set-lead-time.ts"
import { writeSuket } from "./actions/write-suket.ts"
import { coverAsOf, type KnownUse } from "./domain/cover-as-of.ts"
import { queueRoutes } from "./http/queue-routes.ts"
import { stockRoutes } from "./http/stock-routes.ts"
import type { Needs } from "./needs.ts"

export type { EarlierMovement } from "./actions/adopt-ledger.ts"
export type { KnownUse } from "./domain/cover-as-of.ts"
export type * from "./needs.ts"

const fieldEveryMilliseconds = 15_000
const registerEveryMilliseconds = 60_000

const actionsOf = (needs: Needs) => ({
  identify: needs.identifyOfficer,
  changeStock: changeStock(needs),
  movePieces: movePieces(needs),
  countPieces: countPieces(needs),
  setLeadTime: setLeadTime(needs),
  readStocks: readStocks(needs),
  listMovements: listMovements(needs),
  readQueue: readQueue(needs),
  handOut: handOut(needs),
  reportResults: reportResults(needs),
  listHands: listHands(needs),
  returnHand: returnHand(needs),
  findPosition: findPosition(needs),
  issueSuket: issueSuket(needs),
  listSukets: listSukets(needs),
  writeSuket: writeSuket(needs),
})

/** Card blanks by site, who waits for a card, and letters in place of one. */
export const cards = (needs: Needs) => {
  const actions = actionsOf(needs)
  return {
    routes: [...stockRoutes(actions), ...queueRoutes(actions)],
    migrations: { module: "cards", folder: join(import.meta.dirname, "../migrations") },
    jobs: [
      { name: "cards.follow-field", everyMilliseconds: fieldEveryMilliseconds, run: followField(needs) },
      { name: "cards.refresh-queue", everyMilliseconds: registerEveryMilliseconds, run: refreshQueue(needs) },
    ],
    coverOf: (use: KnownUse) => coverAsOf(use, needs.isWorkingDay),
    adoptLedger,
    followField: followField(needs),
    refreshQueue: refreshQueue(needs),
  }
}
