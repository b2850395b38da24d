import { hashServiceContent, makeBindingQuestion, makeServiceRequest, type ServiceAct } from "@jatidiri/field"
import {
  type AskedKind,
  type DocumentFormat,
  type OwnTicket,
  type RequestReply,
  type RequestsStateReply,
  rightsPaths,
} from "@jatidiri/rights/contract"
import { ask, currentLanguage, problemIn, webCrypto } from "@jatidiri/web"
import { done, no, type Outcome, outcomeOf } from "../actions/outcome.ts"
import { prove } from "../actions/prove.ts"
import type { Vault } from "../store/records.ts"

/** Asks anew each time: what was written to one another is kept at the office only, and not on this phone. */
export const readRequests = async (vault: Vault): Promise<Outcome<readonly OwnTicket[]>> => {
  const proof = await prove(vault, makeBindingQuestion)
  if (proof === undefined) return no("no-documents")
  const answer = outcomeOf(await ask<RequestsStateReply>(rightsPaths.requestsState, { body: { proof } }))
  return answer.ok ? done(answer.value.tickets) : answer
}

/** Line breaks of one kind; what is not seen, or turns the direction of reading, is left out, as the office would refuse it. */
export const plainWords = (typed: string): string =>
  typed.replace(/\r\n?/g, "\n").replace(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "")

type Said = {
  /** Stays the same until it has arrived: sent twice it is one. */
  readonly id: string
  readonly kind: AskedKind
  readonly words: string
  readonly to?: { readonly ticket: string; readonly act: ServiceAct }
}

export const sendRequest = async (vault: Vault, { id, kind, words, to }: Said): Promise<Outcome<RequestReply>> => {
  const content = plainWords(words)
  const content_hash = await hashServiceContent(content, webCrypto.digest)
  const proof = await prove(vault, (claims, signer) =>
    makeServiceRequest({ ...claims, jti: id, kind, content_hash, ...to }, signer),
  )
  if (proof === undefined) return no("no-documents")
  return outcomeOf(await ask<RequestReply>(rightsPaths.requests, { body: { proof, content } }))
}

const refusalIn = async (response: Response): Promise<Outcome<Blob>> => {
  const body: unknown = await response.json().catch(() => undefined)
  const problem = problemIn(response.status, body)
  return problem === undefined
    ? { ok: false, trouble: { kind: "broken" } }
    : outcomeOf({ kind: "refused", problem, headers: response.headers })
}

/** The copy of one's data: to this phone's key only, and never behind an address that could be passed on. */
export const fetchDocument = async (vault: Vault, ticketId: string, format: DocumentFormat): Promise<Outcome<Blob>> => {
  const proof = await prove(vault, makeBindingQuestion)
  if (proof === undefined) return no("no-documents")
  const body = JSON.stringify({ proof, ticketId, format, language: currentLanguage() })
  const headers = { "content-type": "application/json" }
  try {
    const response = await fetch(rightsPaths.requestsDocument, { method: "POST", body, headers, cache: "no-store" })
    return response.ok ? done(await response.blob()) : refusalIn(response)
  } catch {
    return { ok: false, trouble: { kind: "offline" } }
  }
}
