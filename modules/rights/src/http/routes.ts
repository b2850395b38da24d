import { problem, type Route, route } from "@jatidiri/http"
import { refuse } from "@jatidiri/kernel"
import type { openBreach, readBreaches, tellBreach } from "../actions/breaches.ts"
import type { fetchByOfficer, fetchByPhone } from "../actions/documents/fetch-document.ts"
import type { readOwn } from "../actions/resident/read-own.ts"
import type { sendRequest } from "../actions/resident/send-request.ts"
import type { actOnTicket } from "../actions/tickets/act-on-ticket.ts"
import type { listTickets } from "../actions/tickets/list-tickets.ts"
import type { openAtCounter } from "../actions/tickets/open-at-counter.ts"
import type { lookUpNumber, readTicket } from "../actions/tickets/read-ticket.ts"
import { rightsPaths as paths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { answer, answerFile } from "./answer.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

export type Actions = {
  readonly identify: Needs["identifyOfficer"]
  readonly sendRequest: ReturnType<typeof sendRequest>
  readonly readOwn: ReturnType<typeof readOwn>
  readonly fetchByPhone: ReturnType<typeof fetchByPhone>
  readonly fetchByOfficer: ReturnType<typeof fetchByOfficer>
  readonly listTickets: ReturnType<typeof listTickets>
  readonly readTicket: ReturnType<typeof readTicket>
  readonly lookUpNumber: ReturnType<typeof lookUpNumber>
  readonly openAtCounter: ReturnType<typeof openAtCounter>
  readonly actOnTicket: ReturnType<typeof actOnTicket>
  readonly openBreach: ReturnType<typeof openBreach>
  readonly tellBreach: ReturnType<typeof tellBreach>
  readonly readBreaches: ReturnType<typeof readBreaches>
}

const reply = problem(refuse("too-many-attempts").refusal, wordings)
/** Phones ask whenever the screen is opened, a village of them behind one address. */
const questions = { perMinute: 120, burst: 300, reply }
/** A whole city may stand behind one address of its carrier; what one resident can open is counted apart. */
const sending = { perMinute: 60, burst: 200, reply }
/** A document is drawn up anew each time. */
const documents = { perMinute: 20, burst: 40, reply }

/** No counter writes down more than this; whoever tries out numbers would. */
const counters = { perMinute: 60, burst: 120, reply }

const phoneRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: paths.requests,
    summary: "A resident asks his office for something, or replies, by his bound phone",
    body: schemas.requestBody,
    limit: sending,
    replies: { 200: schemas.requestReply },
    handle: async ({ body }) => answer(await actions.sendRequest(body)),
  }),
  route({
    method: "POST",
    path: paths.requestsState,
    summary: "What the asking phone's resident has asked for, with every step",
    body: schemas.questionBody,
    limit: questions,
    replies: { 200: schemas.requestsStateReply },
    handle: async ({ body }) => answer(await actions.readOwn(body.proof)),
  }),
  route({
    method: "POST",
    path: paths.requestsDocument,
    summary: "What the office holds about the resident, to the holder of his bound key",
    body: schemas.ownDocumentBody,
    limit: documents,
    handle: async ({ body }) => answerFile(await actions.fetchByPhone(body), body.format),
  }),
]

const readingRoutes = ({ identify, ...actions }: Actions): Route[] => [
  route({
    method: "GET",
    path: paths.tickets,
    summary: "Requests of the officer's regions, by deadline",
    query: schemas.ticketsQuery,
    replies: { 200: schemas.ticketsReply },
    handle: async (call) => answer(await actions.listTickets(await identify(call), call.query)),
  }),
  route({
    method: "GET",
    path: paths.ticket,
    summary: "One request with all that was said",
    params: schemas.ticketParams,
    replies: { 200: schemas.ticketReply },
    handle: async (call) => answer(await actions.readTicket(await identify(call), call.params.ticketId)),
  }),
  route({
    method: "POST",
    path: paths.ticketLookups,
    summary: "How a request stands, by the number its resident reads out",
    body: schemas.lookupBody,
    replies: { 200: schemas.listedTicket },
    handle: async (call) => answer(await actions.lookUpNumber(await identify(call), call.body.number)),
  }),
  route({
    method: "POST",
    path: paths.ticketDocument,
    summary: "What the office holds about the resident, for him at the counter",
    params: schemas.ticketParams,
    body: schemas.documentBody,
    handle: async (call) => {
      const asked = { ...call.body, ...call.params }
      return answerFile(await actions.fetchByOfficer(await identify(call), asked), call.body.format)
    },
  }),
]

const workRoutes = ({ identify, ...actions }: Actions): Route[] => [
  route({
    method: "POST",
    path: paths.tickets,
    summary: "Open a request for a resident at a counter",
    body: schemas.counterBody,
    limit: counters,
    replies: { 200: schemas.requestReply },
    handle: async (call) => answer(await actions.openAtCounter(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: paths.ticketActs,
    summary: "Take, ask back, answer, refuse, lift a pause",
    params: schemas.ticketParams,
    body: schemas.actBody,
    replies: { 200: schemas.actReply },
    handle: async (call) =>
      answer(await actions.actOnTicket(await identify(call), { ...call.body, ticketId: call.params.ticketId })),
  }),
]

/** 5,000 numbers of 16 digits, and the rest. */
const breachBytes = 131_072

const breachRoutes = ({ identify, ...actions }: Actions): Route[] => [
  route({
    method: "GET",
    path: paths.breaches,
    summary: "Failures to protect data in the officer's regions",
    replies: { 200: schemas.breachesReply },
    handle: async (call) => answer(await actions.readBreaches(await identify(call))),
  }),
  route({
    method: "POST",
    path: paths.breaches,
    summary: "Note a failure to protect data and whom it concerns",
    body: schemas.breachBody,
    maxBodyBytes: breachBytes,
    replies: { 200: schemas.breachReply },
    handle: async (call) => answer(await actions.openBreach(await identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: paths.breachNotice,
    summary: "Tell the residents concerned",
    params: schemas.breachParams,
    body: schemas.breachNoticeBody,
    handle: async (call) => answer(await actions.tellBreach(await identify(call), { ...call.body, ...call.params })),
  }),
]

export const routes = (actions: Actions): Route[] => [
  ...phoneRoutes(actions),
  ...readingRoutes(actions),
  ...workRoutes(actions),
  ...breachRoutes(actions),
]
