import { type Route, route } from "@jatidiri/http"
import type { handOut } from "../actions/hand-out.ts"
import type { issueSuket } from "../actions/issue-suket.ts"
import type { listSukets } from "../actions/list-sukets.ts"
import type { findPosition, readQueue } from "../actions/read-queue.ts"
import type { reportResults } from "../actions/report-results.ts"
import type { listHands, returnHand } from "../actions/return-hand.ts"
import type { writeSuket } from "../actions/write-suket.ts"
import { cardPaths } from "../contract.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { answer, noStore } from "./answer.ts"
import * as schemas from "./queue-schemas.ts"

export type QueueActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly readQueue: ReturnType<typeof readQueue>
  readonly handOut: ReturnType<typeof handOut>
  readonly reportResults: ReturnType<typeof reportResults>
  readonly listHands: ReturnType<typeof listHands>
  readonly returnHand: ReturnType<typeof returnHand>
  readonly findPosition: ReturnType<typeof findPosition>
  readonly issueSuket: ReturnType<typeof issueSuket>
  readonly listSukets: ReturnType<typeof listSukets>
  readonly writeSuket: ReturnType<typeof writeSuket>
}

const printRoutes = ({ identify, readQueue, handOut, reportResults, findPosition }: QueueActions): Route[] => [
  route({
    method: "GET",
    path: cardPaths.queue,
    summary: "Who waits for a card, as numbers, and whom this officer prints",
    replies: { 200: schemas.queueReply },
    handle: async (call) => answer(await readQueue(await identify(call))),
  }),
  route({
    method: "POST",
    path: cardPaths.handOuts,
    summary: "Take the next people to print",
    body: schemas.handOutBody,
    replies: { 200: schemas.handOutReply },
    handle: async (call) => answer(await handOut(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: cardPaths.results,
    summary: "What came of those taken: printed or failed",
    body: schemas.resultsBody,
    handle: async (call) => answer(await reportResults(await identify(call), call.body), () => ({ status: 204 })),
  }),
  route({
    method: "POST",
    path: cardPaths.positions,
    summary: "Where somebody stands in the queue, and why",
    body: schemas.positionBody,
    replies: { 200: schemas.positionReply },
    handle: async (call) => answer(await findPosition(await identify(call), call.body)),
  }),
]

const handRoutes = ({ identify, listHands, returnHand }: QueueActions): Route[] => [
  route({
    method: "GET",
    path: cardPaths.hands,
    summary: "Whom officers have taken and not reported, as numbers",
    replies: { 200: schemas.inHandsReply },
    handle: async (call) => answer(await listHands(await identify(call))),
  }),
  route({
    method: "POST",
    path: cardPaths.returns,
    summary: "All that an officer has in hand at a site goes back to its place",
    body: schemas.returnBody,
    replies: { 200: schemas.returnReply },
    handle: async (call) => answer(await returnHand(await identify(call), call.body)),
  }),
]

const suketRoutes = ({ identify, issueSuket, listSukets, writeSuket }: QueueActions): Route[] => [
  route({
    method: "POST",
    path: cardPaths.sukets,
    summary: "A temporary letter in place of a card",
    body: schemas.suketBody,
    replies: { 200: schemas.suket },
    handle: async (call) => answer(await issueSuket(await identify(call), call.body)),
  }),
  route({
    method: "GET",
    path: cardPaths.sukets,
    summary: "Temporary letters that end soon",
    replies: { 200: schemas.suketsReply },
    handle: async (call) => answer(await listSukets(await identify(call))),
  }),
  route({
    method: "GET",
    path: cardPaths.suketLetter,
    summary: "The temporary letter as PDF",
    params: schemas.suketParams,
    handle: async (call) =>
      answer(await writeSuket(await identify(call), call.params.suketId), (body) => ({
        ...{ body, contentType: "application/pdf" },
        headers: { ...noStore, "content-disposition": `inline; filename="suket-${call.params.suketId}.pdf"` },
      })),
  }),
]

export const queueRoutes = (actions: QueueActions): Route[] => [
  ...printRoutes(actions),
  ...handRoutes(actions),
  ...suketRoutes(actions),
]
