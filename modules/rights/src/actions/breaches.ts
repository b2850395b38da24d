import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { BreachBody, BreachesReply, BreachReply, RightsRefusal } from "../contract.ts"
import { dueAt } from "../domain/deadline.ts"
import { drawNumber } from "../domain/number.ts"
import { rangesOf } from "../domain/region-ranges.ts"
import { answer, isOpen, take } from "../domain/ticket.ts"
import { isLongEnough, isShownText } from "../domain/words.ts"
import type { Domicile, Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import {
  holdBreach,
  insertBreach,
  insertBreachEvents,
  insertBreachTickets,
  listBreaches,
  listTicketsOfBreach,
  markTold,
} from "../store/breaches.ts"
import { holdTicket, ticketOf } from "../store/tickets.ts"
import { once } from "./once.ts"
import { mostDraws, termOf } from "./tickets/open-ticket.ts"
import { writeStep } from "./tickets/write-step.ts"

export type BreachRefusal =
  | PermissionRefusal
  | Extract<
      RightsRefusal,
      | "breach-unknown"
      | "breach-told"
      | "breach-ahead"
      | "unreadable"
      | "content-missing"
      | "resident-unknown"
      | "command-differs"
    >
type Opener = { readonly officerId: string }
type Breach = { readonly breachId: string; readonly since: Date; readonly due: Date; readonly hasWorkingDays: boolean }

/** A request for each of them in as few sets as numbers allow: one that is taken is drawn anew. */
const insertAll = async (
  tx: Tx,
  people: readonly Domicile[],
  { breach, officerId, needs }: { readonly breach: Breach; readonly officerId: string; readonly needs: Needs },
): Promise<void> => {
  const { breachId, since, due, hasWorkingDays } = breach
  let left = people.map((person) => ({ ...person, ticketId: crypto.randomUUID() }))
  for (let draw = 0; draw < mostDraws && left.length > 0; draw++) {
    const rows = await tx.rows(
      insertBreachTickets,
      left.map(({ ticketId }) => ticketId),
      left.map(() => drawNumber(needs.crypto.randomBytes)),
      left.map(({ residentId }) => residentId),
      left.map(({ regionCode }) => regionCode),
      ...[breachId, since, due, hasWorkingDays, officerId],
    )
    const placed = new Set(rows.map(({ ticket_id }) => ticket_id))
    left = left.filter(({ ticketId }) => !placed.has(ticketId))
  }
  if (left.length > 0) throw new Error("no number is free")
  await tx.run(insertBreachEvents, breachId, since, officerId)
}

const openIn = async (
  tx: Tx,
  { officerId }: Opener,
  body: BreachBody,
  needs: Needs,
): Promise<Result<BreachReply, BreachRefusal>> => {
  const { regionCode, niks } = body
  const since = new Date(body.learntAt)
  const people = await needs.listByNik(tx, regionCode, [...new Set(niks)])
  if (people.length === 0) return refuse("resident-unknown")
  const breachId = crypto.randomUUID()
  const term = await termOf(tx, "breach", since)
  const due = dueAt(since, term, needs.isWorkingDay)
  await tx.run(insertBreach, breachId, regionCode, since, due, officerId, needs.now())
  const breach = { breachId, since, due, hasWorkingDays: "workingDays" in term }
  await insertAll(tx, people, { breach, officerId, needs })
  await needs.recordAudit(tx, {
    action: "breach.opened",
    actor: `officer:${officerId}`,
    subject: `breach:${breachId}`,
    detail: { region: regionCode, people: people.length },
  })
  const notInRegister = new Set(niks).size - people.length
  return accept({ breachId, dueAt: due.toISOString(), people: people.length, notInRegister })
}

/** The office has learnt of a failure to protect data: the residents concerned must be told within 3 × 24 hours of that. */
export const openBreach =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined, body: BreachBody): Promise<Result<BreachReply, BreachRefusal>> => {
    const refusal = needs.reasonNotTo(officer, "supervise", body.regionCode)
    if (officer === undefined || refusal !== undefined) return refuse(refusal ?? "not-signed-in")
    if (new Date(body.learntAt) > needs.now()) return refuse("breach-ahead")
    const { commandId, ...input } = body
    const command = { who: officer.officerId, commandId, kind: "open-breach", input, at: needs.now() }
    return needs.database.transaction((tx) => once(tx, command, () => openIn(tx, officer, body, needs)))
  }

const tellIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  { breachId, words }: { readonly breachId: string; readonly words: string },
  needs: Needs,
): Promise<Result<void, BreachRefusal>> => {
  const at = needs.now()
  if ((await tx.run(markTold, breachId, at)) === 0) return refuse("breach-told")
  const { officerId } = officer
  for (const { ticket_id } of await tx.rows(listTicketsOfBreach, breachId)) {
    const row = await tx.get(holdTicket, ticket_id)
    const ticket = ticketOf(row)
    if (!isOpen(ticket)) continue
    const step = { event: "answered", by: { officerId }, at, words } as const
    await writeStep(tx, row, { next: answer(take(ticket, officerId), at), step }, needs)
  }
  return accept(undefined)
}

/** Tells everybody concerned, in the same words: what was exposed, when and how, and what the office does (Pasal 46). */
export const tellBreach =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    body: { readonly breachId: string; readonly commandId: string; readonly words: string },
  ): Promise<Result<void, BreachRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const { breachId, commandId, words } = body
    if (!isShownText(words)) return refuse("unreadable")
    if (!isLongEnough(words)) return refuse("content-missing")
    return needs.database.transaction(async (tx) => {
      const breach = await tx.find(holdBreach, breachId)
      if (breach === undefined) return refuse("breach-unknown")
      const refusal = needs.reasonNotTo(officer, "supervise", breach.region_code)
      if (refusal !== undefined) return refuse(refusal)
      const input = { breachId, words }
      const command = { who: officer.officerId, commandId, kind: "tell-breach", input, at: needs.now() }
      return once(tx, command, () => tellIn(tx, officer, body, needs))
    })
  }

/** Breaches of the officer's regions, those that residents have not been told of first. */
export const readBreaches =
  (needs: Needs) =>
  async (officer: SignedInOfficer | undefined): Promise<Result<BreachesReply, PermissionRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    if (!officer.powers.includes("supervise") || officer.ended) return refuse("power-missing")
    const { first, below } = rangesOf(officer.regions)
    const rows = await needs.database.rows(listBreaches, first, below)
    return accept({
      breaches: rows.map(({ breach_id, region_code, learnt_at, due_at, notified_at, people }) => ({
        ...{ breachId: breach_id, regionCode: region_code, people },
        ...{ learntAt: learnt_at.toISOString(), dueAt: due_at.toISOString() },
        overdue: (notified_at ?? needs.now()) > due_at,
        ...(notified_at === null ? {} : { toldAt: notified_at.toISOString() }),
      })),
    })
  }
