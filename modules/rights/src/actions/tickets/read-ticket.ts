import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { ListedTicket, RightsRefusal, TicketReply } from "../../contract.ts"
import { isDocumentReady } from "../../domain/document.ts"
import { effectFor, isForGuardian, reasonsFor } from "../../domain/fitting.ts"
import { parseNumber } from "../../domain/number.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { findByNumber, findOtherPause, findTicket, type TicketRow } from "../../store/tickets.ts"
import { type EventRow, listEvents, noteLook } from "../../store/timeline.ts"
import { knownOf, listedOf } from "./list-tickets.ts"
import { reasonNotToServe } from "./open-at-counter.ts"

export type ReadRefusal = PermissionRefusal | Extract<RightsRefusal, "ticket-unknown">

const nameOfficers = async (tx: Tx, events: readonly EventRow[], needs: Needs): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  for (const id of new Set(events.flatMap(({ officer_id }) => officer_id ?? [])))
    names.set(id, (await needs.findOfficerName(tx, id)) ?? "")
  return names
}

const eventsOf = async (tx: Tx, ticketId: string, needs: Needs): Promise<TicketReply["events"]> => {
  const events = await tx.rows(listEvents, [ticketId])
  const names = await nameOfficers(tx, events, needs)
  return events.map(({ seq, at, event, by_kind, officer_id, reason, words }) => ({
    ...{ seq, at: at.toISOString(), event, by: by_kind },
    ...(officer_id === null ? {} : { officer: names.get(officer_id) ?? "" }),
    ...(reason === null ? {} : { reason }),
    ...(words === null ? {} : { words }),
  }))
}

/** Reading what somebody wrote is a look at a record: the log has it once a day and officer. */
const auditLook = async (tx: Tx, row: TicketRow, officerId: string, needs: Needs): Promise<void> => {
  if ((await tx.run(noteLook, row.ticket_id, officerId, jakartaDay(needs.now()))) === 0) return
  await needs.recordAudit(tx, {
    action: "ticket.looked-at",
    actor: `officer:${officerId}`,
    subject: `resident:${row.resident_id}`,
    detail: { ticket: row.ticket_id, kind: row.kind },
  })
}

const isPausedByAnother = async (tx: Tx, { paused_binding, ticket_id }: TicketRow): Promise<boolean> =>
  paused_binding !== null && (await tx.find(findOtherPause, paused_binding, ticket_id)) !== undefined

const replyOf = async (tx: Tx, row: TicketRow, officerId: string, needs: Needs): Promise<TicketReply> => {
  const person = await needs.findPerson(tx, row.resident_id)
  const now = needs.now()
  const effect = effectFor(row.kind)
  const forGuardian = person !== undefined && isForGuardian(row.kind, person, jakartaDay(now))
  return {
    ...listedOf(row, await knownOf(tx, [row], needs), { officerId, now }),
    seq: row.seq,
    ...(person === undefined ? {} : { resident: { name: person.name, nik: person.nik } }),
    guardian: row.guardian ?? (forGuardian ? "needed" : "not-needed"),
    reasons: [...reasonsFor(row.kind)],
    ...(effect === undefined ? {} : { effect }),
    pausedByAnother: await isPausedByAnother(tx, row),
    document: isDocumentReady(row, now),
    events: await eventsOf(tx, row.ticket_id, needs),
  }
}

/** One request with all that was said, for an officer who answers requests of that region. */
export const readTicket =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, ticketId: string): Promise<Result<TicketReply, ReadRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    return needs.database.transaction(async (tx) => {
      const row = await tx.find(findTicket, ticketId)
      if (row === undefined) return refuse("ticket-unknown")
      const refusal = needs.reasonNotTo(officer, "supervise", row.region_code)
      if (refusal !== undefined) return refuse(refusal)
      const reply = await replyOf(tx, row, officer.officerId, needs)
      await auditLook(tx, row, officer.officerId, needs)
      return accept(reply)
    })
  }

/** How a request stands, by the number that its resident reads out at a counter; nothing of what it says. */
export const lookUpNumber =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, typed: string): Promise<Result<ListedTicket, ReadRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const number = parseNumber(typed)
    const row = number === undefined ? undefined : await needs.database.find(findByNumber, number)
    if (row === undefined) return refuse("ticket-unknown")
    const refusal = reasonNotToServe(needs, officer, row.region_code)
    if (refusal !== undefined) return refuse(refusal)
    return accept(
      listedOf(row, await knownOf(needs.database, [row], needs), { officerId: officer.officerId, now: needs.now() }),
    )
  }
