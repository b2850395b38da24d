import { type Route, route } from "@jatidiri/http"
import type { callNumber, endNumber } from "../actions/queue/call-number.ts"
import type { listDesks } from "../actions/queue/list-desks.ts"
import type { readDesk } from "../actions/queue/read-desk.ts"
import type { arrive, walkIn } from "../actions/queue/take-number.ts"
import type { Caller, SignedInOfficer } from "../needs.ts"
import { sitePaths } from "../site-contract.ts"
import * as schemas from "./booking-schemas.ts"
import { commandBody } from "./schemas.ts"
import { answerSite } from "./site-answer.ts"
import { siteParams } from "./site-schemas.ts"

export type DeskActions = {
  readonly identify: (caller: Caller) => Promise<SignedInOfficer | undefined>
  readonly listDesks: ReturnType<typeof listDesks>
  readonly readDesk: ReturnType<typeof readDesk>
  readonly arrive: ReturnType<typeof arrive>
  readonly walkIn: ReturnType<typeof walkIn>
  readonly callNumber: ReturnType<typeof callNumber>
  readonly endNumber: ReturnType<typeof endNumber>
}

const listRoute = ({ identify, listDesks }: DeskActions): Route =>
  route({
    method: "GET",
    path: sitePaths.desks,
    summary: "The service points where the officer serves",
    replies: { 200: schemas.desksReply },
    handle: async (call) => answerSite(await listDesks(await identify(call))),
  })

const comingRoutes = ({ identify, readDesk, arrive, walkIn }: DeskActions): Route[] => [
  route({
    method: "GET",
    path: sitePaths.desk,
    summary: "Today at a service point, for whoever serves there",
    params: siteParams,
    replies: { 200: schemas.desk },
    handle: async (call) => answerSite(await readDesk({ ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.deskArrivals,
    summary: "A number for somebody who has booked",
    body: schemas.arrivalBody,
    params: siteParams,
    replies: { 200: schemas.ticketReply },
    handle: async (call) => answerSite(await arrive({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.deskWalkIns,
    summary: "A number for somebody who comes without an appointment",
    body: schemas.walkInBody,
    params: siteParams,
    replies: { 200: schemas.ticketReply },
    handle: async (call) => answerSite(await walkIn({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
]

const callingRoutes = ({ identify, callNumber, endNumber }: DeskActions): Route[] => [
  route({
    method: "POST",
    path: sitePaths.deskCalls,
    summary: "Call the next number",
    body: commandBody,
    params: siteParams,
    replies: { 200: schemas.ticketReply },
    handle: async (call) =>
      answerSite(await callNumber({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
  route({
    method: "POST",
    path: sitePaths.deskTicket,
    summary: "What became of a number",
    body: schemas.outcomeBody,
    params: schemas.ticketParams,
    replies: { 200: schemas.ticketReply },
    handle: async (call) =>
      answerSite(await endNumber({ ...call.body, ...call.params, officer: await identify(call) })),
  }),
]

export const deskRoutes = (actions: DeskActions): Route[] => [
  listRoute(actions),
  ...comingRoutes(actions),
  ...callingRoutes(actions),
]
