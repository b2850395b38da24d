import type { Tx } from "@jatidiri/database"
import { hashServiceContent } from "@jatidiri/field"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { BreachBody, BreachesReply, BreachReply, RightsRefusal } from "../contract.ts"
import { dueAt } from "../domain/deadline.ts"
import { answer, isOpen, take } from "../domain/ticket.ts"
import { isLongEnough, isShownText } from "../domain/words.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../needs.ts"
import { holdBreach, insertBreach, listBreaches, listTicketsOfBreach, markTold } from "../store/breaches.ts"
import { holdTicket, ticketOf } from "../store/tickets.ts"
import { once } from "./once.ts"
import { patternsOf } from "./tickets/list-tickets.ts"
import { openTicket, termOf } from "./tickets/open-ticket.ts"
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

const openFor = async (
  tx: Tx,
  residentIds: readonly string[],
  breach: { readonly breachId: string; readonly since: Date; readonly by: Opener },
  needs: Needs,
): Promise<void> => {
  const contentHash = await hashServiceContent("", needs.crypto.digest)
  for (const residentId of residentIds) {
    const person = await needs.findPerson(tx, residentId)
    if (person === undefined) throw new Error("the register does not know whom it has just named")
    const ticket = { ticketId: crypto.randomUUID(), kind: "breach", channel: "office", person, contentHash } as const
    await openTicket(tx, { ...ticket, ...breach, content: "" }, needs)
  }
}

const openIn = async (
  tx: Tx,
  by: Opener,
  body: BreachBody,
  needs: Needs,
): Promise<Result<BreachReply, BreachRefusal>> => {
  const { regionCode, niks } = body
  const since = new Date(body.learntAt)
  const residentIds = await needs.listByNik(tx, regionCode, [...new Set(niks)])
  if (residentIds.length === 0) return refuse("resident-unknown")
  const breachId = crypto.randomUUID()
  const due = dueAt(since, await termOf(tx, "breach", since), needs.isWorkingDay)
  await tx.run(insertBreach, breachId, regionCode, since, due, by.officerId, needs.now())
  await openFor(tx, residentIds, { breachId, since, by }, needs)
  return accept({
    breachId,
    dueAt: due.toISOString(),
    people: residentIds.length,
    notInRegister: new Set(niks).size - residentIds.length,
  })
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
    const rows = await needs.database.rows(listBreaches, patternsOf(officer.regions))
    return accept({
      breaches: rows.map(({ breach_id, region_code, learnt_at, due_at, notified_at, people }) => ({
        ...{ breachId: breach_id, regionCode: region_code, people },
        ...{ learntAt: learnt_at.toISOString(), dueAt: due_at.toISOString() },
        overdue: (notified_at ?? needs.now()) > due_at,
        ...(notified_at === null ? {} : { toldAt: notified_at.toISOString() }),
      })),
    })
  }
