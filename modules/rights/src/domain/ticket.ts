import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { RefusalReason, RightsRefusal } from "../contract.ts"
import { dueAfterWaiting, type IsWorkingDay } from "./deadline.ts"

type Running = { readonly dueAt: Date; readonly isPausedByWaiting: boolean }
type Settling = { readonly dueAt: Date; readonly settledAt: Date }

export type Received = Running & { readonly state: "received" }
export type InProgress = Running & { readonly state: "in-progress"; readonly takenBy: string }
export type Waiting = Running & {
  readonly state: "waiting-for-resident"
  readonly takenBy: string
  readonly askedAt: Date
}
export type Answered = Settling & { readonly state: "answered" }
export type Refused = Settling & { readonly state: "refused"; readonly reason: RefusalReason }
export type Closed = Settling & { readonly state: "closed"; readonly closedAt: Date }
export type Open = Received | InProgress | Waiting
export type Ticket = Open | Answered | Refused | Closed

const running = ({ dueAt, isPausedByWaiting }: Running): Running => ({ dueAt, isPausedByWaiting })

export const isOpen = (ticket: Ticket): ticket is Open =>
  ticket.state === "received" || ticket.state === "in-progress" || ticket.state === "waiting-for-resident"

/** What is being worked on by this officer; a request must be taken before anything else is done with it. */
export const heldBy = (
  ticket: Ticket,
  officerId: string,
): Result<
  InProgress | Waiting,
  Extract<RightsRefusal, "ticket-settled" | "ticket-not-taken" | "ticket-of-another">
> => {
  if (!isOpen(ticket)) return refuse("ticket-settled")
  if (ticket.state === "received") return refuse("ticket-not-taken")
  return ticket.takenBy === officerId ? accept(ticket) : refuse("ticket-of-another")
}

/** Whoever takes it answers for it; also from a colleague, and a question that waits goes on waiting. */
export const take = (ticket: Open, officerId: string): InProgress | Waiting =>
  ticket.state === "waiting-for-resident"
    ? { ...ticket, takenBy: officerId }
    : { ...running(ticket), state: "in-progress", takenBy: officerId }

export const askBack = (ticket: InProgress | Waiting, now: Date): Waiting => ({
  ...{ ...running(ticket), state: "waiting-for-resident", takenBy: ticket.takenBy },
  askedAt: ticket.state === "waiting-for-resident" ? ticket.askedAt : now,
})

/** The office goes on; the time it waited is added where the term allows it, and never where a law gives hours. */
export const reply = (ticket: Waiting, now: Date, isWorkingDay: IsWorkingDay): InProgress => {
  const waited = { askedAt: ticket.askedAt, repliedAt: now }
  const due = ticket.isPausedByWaiting ? dueAfterWaiting(ticket.dueAt, waited, isWorkingDay) : ticket.dueAt
  return { ...running(ticket), dueAt: due, state: "in-progress", takenBy: ticket.takenBy }
}

/** What waits for a resident whose term stands still is answered in time whenever it is. */
const dueWhenSettled = (ticket: InProgress | Waiting, now: Date): Date =>
  ticket.state === "waiting-for-resident" && ticket.isPausedByWaiting && ticket.askedAt <= ticket.dueAt
    ? new Date(Math.max(ticket.dueAt.getTime(), now.getTime()))
    : ticket.dueAt

export const answer = (ticket: InProgress | Waiting, now: Date): Answered => ({
  ...{ state: "answered", dueAt: dueWhenSettled(ticket, now), settledAt: now },
})

export const refuseTicket = (ticket: InProgress | Waiting, reason: RefusalReason, now: Date): Refused => ({
  ...{ state: "refused", dueAt: dueWhenSettled(ticket, now), settledAt: now, reason },
})

/** By its resident at any time, by itself some days after it was answered. */
export const close = (ticket: Exclude<Ticket, Closed>, now: Date): Closed => ({
  ...{ state: "closed", dueAt: ticket.dueAt, closedAt: now },
  settledAt: isOpen(ticket) ? now : ticket.settledAt,
})

/** Nobody is late while the term stands still. */
export const isOverdue = (ticket: Open, now: Date): boolean => {
  const standsStill = ticket.state === "waiting-for-resident" && ticket.isPausedByWaiting
  return standsStill ? ticket.askedAt > ticket.dueAt : now > ticket.dueAt
}
