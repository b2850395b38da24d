import { type Route, route } from "@jatidiri/http"
import type { changeStock } from "../actions/change-stock.ts"
import type { countPieces } from "../actions/count-pieces.ts"
import type { listMovements } from "../actions/list-movements.ts"
import type { movePieces } from "../actions/move-pieces.ts"
import type { readStocks } from "../actions/read-stocks.ts"
import type { setLeadTime } from "../actions/set-lead-time.ts"
import { cardPaths } from "../contract.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { answer } from "./answer.ts"
import * as schemas from "./schemas.ts"

export type StockActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly changeStock: ReturnType<typeof changeStock>
  readonly movePieces: ReturnType<typeof movePieces>
  readonly countPieces: ReturnType<typeof countPieces>
  readonly setLeadTime: ReturnType<typeof setLeadTime>
  readonly readStocks: ReturnType<typeof readStocks>
  readonly listMovements: ReturnType<typeof listMovements>
}

const readRoutes = ({ identify, readStocks, listMovements }: StockActions): Route[] => [
  route({
    method: "GET",
    path: cardPaths.stocks,
    summary: "Blanks of the officer's sites as of a moment, how long they last, what is short",
    query: schemas.stocksQuery,
    replies: { 200: schemas.stocksReply },
    handle: async (call) => answer(await readStocks(await identify(call), call.query.at)),
  }),
  route({
    method: "GET",
    path: cardPaths.movementsOf,
    summary: "Movements of a site's blanks, the latest first",
    params: schemas.siteParams,
    query: schemas.movementsQuery,
    replies: { 200: schemas.movementsReply },
    handle: async (call) => answer(await listMovements(await identify(call), { ...call.params, ...call.query })),
  }),
]

const changeRoutes = ({ identify, changeStock, movePieces, countPieces, setLeadTime }: StockActions): Route[] => [
  route({
    method: "POST",
    path: cardPaths.movements,
    summary: "Blanks brought in, printed or spoiled",
    body: schemas.movementBody,
    replies: { 200: schemas.stockReply },
    handle: async (call) => answer(await changeStock(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: cardPaths.moves,
    summary: "Blanks moved to another site",
    body: schemas.moveBody,
    replies: { 200: schemas.stockReply },
    handle: async (call) => answer(await movePieces(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: cardPaths.counts,
    summary: "Blanks counted; the difference becomes a row",
    body: schemas.countBody,
    replies: { 200: schemas.countReply },
    handle: async (call) => answer(await countPieces(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: cardPaths.leadTimes,
    summary: "How many working days an order of blanks takes",
    body: schemas.leadTimeBody,
    handle: async (call) => answer(await setLeadTime(await identify(call), call.body), () => ({ status: 204 })),
  }),
]

export const stockRoutes = (actions: StockActions): Route[] => [...readRoutes(actions), ...changeRoutes(actions)]
