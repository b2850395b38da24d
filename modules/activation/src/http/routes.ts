import { type Route, route } from "@jatidiri/http"
import type { endByResident } from "../actions/bindings/end-binding.ts"
import type { revokeBinding } from "../actions/bindings/revoke-binding.ts"
import type { invite } from "../actions/desk/invite.ts"
import type { lookUp } from "../actions/desk/look-up.ts"
import type { readQueue } from "../actions/desk/read-queue.ts"
import type { syncJournal } from "../actions/journal/sync-journal.ts"
import type { recovery } from "../actions/recovery/recovery.ts"
import type { depositRequest } from "../actions/requests/deposit-request.ts"
import type { readRequestStatus } from "../actions/requests/read-request-status.ts"
import type { redeem } from "../actions/vouchers/redeem.ts"
import { activationPaths } from "../contract.ts"
import type { IdentifyOfficer } from "../needs.ts"
import { answer } from "./answer.ts"
import { recoveryRoutes } from "./recovery-routes.ts"
import * as schemas from "./schemas.ts"

export type Actions = {
  readonly identify: IdentifyOfficer
  readonly depositRequest: ReturnType<typeof depositRequest>
  readonly readRequestStatus: ReturnType<typeof readRequestStatus>
  readonly invite: ReturnType<typeof invite>
  readonly readQueue: ReturnType<typeof readQueue>
  readonly lookUp: ReturnType<typeof lookUp>
  readonly syncJournal: ReturnType<typeof syncJournal>
  readonly redeem: ReturnType<typeof redeem>
  readonly endByResident: ReturnType<typeof endByResident>
  readonly revokeBinding: ReturnType<typeof revokeBinding>
  readonly recovery: ReturnType<typeof recovery>
}

/** A hundred entries of a QR's size with as many requests, and room to spare. */
const journalBytes = 512 * 1024
/** A whole village may share one address, and on the day of a field round leave its requests within a few minutes. */
const deposits = { perMinute: 120, burst: 300 }

const walletRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: activationPaths.requests,
    summary: "Leave a resident's signed request with the office",
    body: schemas.requestBody,
    limit: deposits,
    replies: { 200: schemas.requestReply },
    handle: async ({ body }) => answer(await actions.depositRequest(body.request)),
  }),
  route({
    method: "GET",
    path: activationPaths.request,
    summary: "What became of a request",
    params: schemas.requestParams,
    replies: { 200: schemas.requestStatusReply },
    handle: async ({ params }) => answer(await actions.readRequestStatus(params.requestId)),
  }),
  route({
    method: "POST",
    path: activationPaths.redemptions,
    summary: "Redeem a voucher with a proof of the bound key; gives a credential offer",
    body: schemas.redemptionBody,
    replies: { 200: schemas.redemptionReply },
    handle: async ({ body }) => answer(await actions.redeem(body)),
  }),
  route({
    method: "POST",
    path: activationPaths.bindingEnd,
    summary: "End one's own binding",
    body: schemas.bindingEndBody,
    handle: async ({ body }) => answer(await actions.endByResident(body.proof)),
  }),
]

const deskRoutes = (actions: Actions): Route[] => [
  route({
    method: "POST",
    path: activationPaths.invitations,
    summary: "The desk's own code for a wallet to scan or type",
    body: schemas.invitationBody,
    replies: { 200: schemas.invitationReply },
    handle: async (call) => answer(await actions.invite(await actions.identify(call))),
  }),
  route({
    method: "GET",
    path: activationPaths.queue,
    summary: "Today at the officer's service point",
    replies: { 200: schemas.queueReply },
    handle: async (call) => answer(await actions.readQueue(await actions.identify(call))),
  }),
  route({
    method: "POST",
    path: activationPaths.lookups,
    summary: "The record behind a scanned request or a typed code",
    body: schemas.lookupBody,
    replies: { 200: schemas.lookupReply },
    handle: async (call) => answer(await actions.lookUp(await actions.identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: activationPaths.journal,
    summary: "Deliver entries of an officer's journal, in any order, as often as needed",
    body: schemas.journalBody,
    maxBodyBytes: journalBytes,
    replies: { 200: schemas.journalReply },
    handle: async (call) => answer(await actions.syncJournal(await actions.identify(call), call.body)),
  }),
  route({
    method: "POST",
    path: activationPaths.bindingRevocation,
    summary: "Take a resident's binding away",
    body: schemas.bindingRevocationBody,
    handle: async (call) => answer(await actions.revokeBinding(await actions.identify(call), call.body)),
  }),
]

export const routes = (actions: Actions): Route[] => [
  ...walletRoutes(actions),
  ...deskRoutes(actions),
  ...recoveryRoutes(actions.recovery),
]
