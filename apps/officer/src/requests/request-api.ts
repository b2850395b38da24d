import {
  type ActBody,
  type BreachBody,
  type BreachesReply,
  type BreachReply,
  type CounterBody,
  type ListedTicket,
  type RequestReply,
  rightsPaths,
  type TicketReply,
  type TicketsQuery,
  type TicketsReply,
} from "@jatidiri/rights/contract"
import { type Answer, ask, currentLanguage } from "@jatidiri/web"
import { changing } from "../session/officer-api.ts"

export const readTickets = (query: TicketsQuery): Promise<Answer<TicketsReply>> =>
  ask(`${rightsPaths.tickets}?${new URLSearchParams(query)}`)

export const readTicket = (ticketId: string): Promise<Answer<TicketReply>> =>
  ask(rightsPaths.ticket.replace(":ticketId", ticketId))

/** An act without what the call itself adds: the command's id and the event that was seen last. */
type Without<Body> = Body extends unknown ? Omit<Body, "commandId" | "seq"> : never
export type Act = Without<ActBody>

export const act = (
  ticketId: string,
  body: Act & { readonly commandId: string; readonly seq: number },
): Promise<Answer<unknown>> => ask(rightsPaths.ticketActs.replace(":ticketId", ticketId), { body, headers: changing })

export const openTicket = (body: CounterBody): Promise<Answer<RequestReply>> =>
  ask(rightsPaths.tickets, { body, headers: changing })

export const lookUp = (number: string): Promise<Answer<ListedTicket>> =>
  ask(rightsPaths.ticketLookups, { body: { number }, headers: changing })

export const readBreaches = (): Promise<Answer<BreachesReply>> => ask(rightsPaths.breaches)

export const openBreach = (body: BreachBody): Promise<Answer<BreachReply>> =>
  ask(rightsPaths.breaches, { body, headers: changing })

export const tellBreach = (
  breachId: string,
  body: { readonly commandId: string; readonly words: string },
): Promise<Answer<void>> => ask(rightsPaths.breachNotice.replace(":breachId", breachId), { body, headers: changing })

/** The copy for the resident at the counter, as a file of this browser; nothing where the office says no. */
export const fetchCopy = async (ticketId: string): Promise<Blob | undefined> => {
  const body = JSON.stringify({ format: "pdf", language: currentLanguage() })
  const headers = { "content-type": "application/json", ...changing }
  try {
    const path = rightsPaths.ticketDocument.replace(":ticketId", ticketId)
    const response = await fetch(path, { method: "POST", body, headers, credentials: "same-origin", cache: "no-store" })
    return response.ok ? await response.blob() : undefined
  } catch {
    return undefined
  }
}
