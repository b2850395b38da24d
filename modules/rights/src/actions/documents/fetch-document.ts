import type { Tx } from "@jatidiri/database"
import { parseBindingQuestion } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { DocumentFormat, RightsRefusal } from "../../contract.ts"
import { isDocumentReady } from "../../domain/document.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { findTicket, type TicketRow } from "../../store/tickets.ts"
import { type PhoneRefusal, provePhone, spendQuestion } from "../resident/prove-phone.ts"
import { type Composed, compose, type Held, type Language } from "./compose.ts"

type How = { readonly format: DocumentFormat; readonly language: Language }
type NoDocument = Extract<RightsRefusal, "ticket-unknown" | "no-document">
export type FetchByPhoneRefusal = PhoneRefusal | NoDocument | Extract<RightsRefusal, "proof-replayed">
export type FetchByOfficerRefusal = PermissionRefusal | NoDocument

const mostOfTrail = 2000

/** Gathered anew each time and kept nowhere: the office has no second copy of what it holds about somebody. */
const gather = async (tx: Tx, row: TicketRow, actor: string, needs: Needs): Promise<Held> => {
  const facts = await needs.exportResident(tx, row.resident_id)
  const found = row.kind === "access" ? await needs.trailOf(tx, row.resident_id, mostOfTrail + 1) : undefined
  const trail = found && { entries: found.slice(0, mostOfTrail), hasOlder: found.length > mostOfTrail }
  await needs.recordAudit(tx, {
    action: "ticket.exported",
    actor,
    subject: `resident:${row.resident_id}`,
    detail: { ticket: row.ticket_id, kind: row.kind },
  })
  return { number: row.number, madeAt: needs.now(), facts, trail, isDemo: needs.isDemo }
}

const forPhone = async (
  tx: Tx,
  { proof, ticketId }: { readonly proof: string; readonly ticketId: string },
  needs: Needs,
): Promise<Result<Held, FetchByPhoneRefusal>> => {
  const proven = await provePhone(tx, parseBindingQuestion(proof), needs)
  if (!proven.ok) return proven
  const { phone, payload } = proven.value
  if (phone.may !== "all") return refuse("phone-not-in-force")
  const spent = await spendQuestion(tx, payload, needs)
  if (!spent.ok) return spent
  const row = await tx.find(findTicket, ticketId)
  if (row === undefined || row.resident_id !== phone.residentId) return refuse("ticket-unknown")
  if (!isDocumentReady(row, needs.now())) return refuse("no-document")
  return accept(await gather(tx, row, `resident:${phone.residentId}`, needs))
}

/** What is held about the resident, to the holder of his bound key only; never behind an address that could be passed on. */
export const fetchByPhone =
  (needs: Needs) =>
  async (
    asked: How & { readonly proof: string; readonly ticketId: string },
  ): Promise<Result<Composed, FetchByPhoneRefusal>> => {
    const held = await needs.database.transaction((tx) => forPhone(tx, asked, needs))
    return held.ok ? accept(await compose(held.value, asked)) : held
  }

const forOfficer = async (
  tx: Tx,
  officer: SignedInOfficer,
  ticketId: string,
  needs: Needs,
): Promise<Result<Held, FetchByOfficerRefusal>> => {
  const row = await tx.find(findTicket, ticketId)
  if (row === undefined) return refuse("ticket-unknown")
  const refusal = needs.reasonNotTo(officer, "supervise", row.region_code)
  if (refusal !== undefined) return refuse(refusal)
  if (!isDocumentReady(row, needs.now())) return refuse("no-document")
  return accept(await gather(tx, row, `officer:${officer.officerId}`, needs))
}

/** The same on paper, for a resident who has no phone and stands at the counter. */
export const fetchByOfficer =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    asked: How & { readonly ticketId: string },
  ): Promise<Result<Composed, FetchByOfficerRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const held = await needs.database.transaction((tx) => forOfficer(tx, officer, asked.ticketId, needs))
    return held.ok ? accept(await compose(held.value, asked)) : held
  }
