import type { Tx } from "@jatidiri/database"
import { accept, jakartaDay, type Result, refuse } from "@jatidiri/kernel"
import type { ActBody, RightsRefusal } from "../../contract.ts"
import { effectFor, isForGuardian, reasonsFor } from "../../domain/fitting.ts"
import { answer, askBack, heldBy, isOpen, refuseTicket, take } from "../../domain/ticket.ts"
import { isLongEnough, isShownText } from "../../domain/words.ts"
import type { Needs, PermissionRefusal, SignedInOfficer } from "../../needs.ts"
import { holdTicket, type TicketRow, ticketOf } from "../../store/tickets.ts"
import { once } from "../once.ts"
import { carryOut, type EffectRefusal, lift } from "./effects.ts"
import { type Beside, writeStep } from "./write-step.ts"

export type ActRefusal =
  | PermissionRefusal
  | EffectRefusal
  | Extract<
      RightsRefusal,
      | "ticket-unknown"
      | "ticket-changed"
      | "ticket-of-another"
      | "ticket-not-taken"
      | "ticket-settled"
      | "unreadable"
      | "content-missing"
      | "guardian-missing"
      | "reason-unfit"
      | "effect-unfit"
      | "command-differs"
    >

/** The newest event, so that whoever goes on need not read it all again. */
export type Acted = { readonly seq: number }
type Act<Name extends ActBody["act"]> = Extract<ActBody, { readonly act: Name }>
type Acting = { readonly row: TicketRow; readonly officerId: string; readonly needs: Needs }

const actedOn = ({ seq }: TicketRow): Acted => ({ seq })

const takeIt = async (tx: Tx, { row, officerId, needs }: Acting): Promise<Result<Acted, ActRefusal>> => {
  const ticket = ticketOf(row)
  if (!isOpen(ticket)) return refuse("ticket-settled")
  const step = { event: "taken", by: { officerId }, at: needs.now() } as const
  return accept(actedOn(await writeStep(tx, row, { next: take(ticket, officerId), step }, needs)))
}

const ask = async (tx: Tx, acting: Acting, { words }: Act<"ask">): Promise<Result<Acted, ActRefusal>> => {
  const { row, officerId, needs } = acting
  const held = heldBy(ticketOf(row), officerId)
  if (!held.ok) return held
  const at = needs.now()
  const step = { event: "asked", by: { officerId }, at, words } as const
  return accept(actedOn(await writeStep(tx, row, { next: askBack(held.value, at), step }, needs)))
}

/** A child's guardian has agreed, now or when the request was opened. */
const lacksGuardian = async (tx: Tx, { row, needs }: Acting, { guardian }: Act<"answer">): Promise<boolean> => {
  if (guardian !== undefined || row.guardian !== null) return false
  const person = await needs.findPerson(tx, row.resident_id)
  return person !== undefined && isForGuardian(row.kind, person, jakartaDay(needs.now()))
}

const answerIt = async (tx: Tx, acting: Acting, body: Act<"answer">): Promise<Result<Acted, ActRefusal>> => {
  const { row, officerId, needs } = acting
  const held = heldBy(ticketOf(row), officerId)
  if (!held.ok) return held
  if (await lacksGuardian(tx, acting, body)) return refuse("guardian-missing")
  if (body.effect !== undefined && body.effect !== effectFor(row.kind)) return refuse("effect-unfit")
  const at = needs.now()
  const step = { event: "answered", by: { officerId }, at, words: body.words } as const
  const beside: Beside = { guardian: body.guardian }
  const written = await writeStep(tx, row, { next: answer(held.value, at), step, beside }, needs)
  if (body.effect === undefined) return accept(actedOn(written))
  const done = await carryOut(tx, written, { effect: body.effect, officerId }, needs)
  return done.ok ? accept(actedOn(done.value)) : done
}

const refuseIt = async (tx: Tx, acting: Acting, body: Act<"refuse">): Promise<Result<Acted, ActRefusal>> => {
  const { row, officerId, needs } = acting
  const { reason, words } = body
  const held = heldBy(ticketOf(row), officerId)
  if (!held.ok) return held
  if (!reasonsFor(row.kind).includes(reason)) return refuse("reason-unfit")
  const at = needs.now()
  const step = { event: "refused", by: { officerId }, at, words, reason } as const
  return accept(actedOn(await writeStep(tx, row, { next: refuseTicket(held.value, reason, at), step }, needs)))
}

const liftIt = async (tx: Tx, { row, officerId, needs }: Acting): Promise<Result<Acted, ActRefusal>> => {
  const lifted = await lift(tx, row, officerId, needs)
  return lifted.ok ? accept(actedOn(lifted.value)) : lifted
}

const work = (tx: Tx, acting: Acting, body: ActBody): Promise<Result<Acted, ActRefusal>> => {
  switch (body.act) {
    case "take":
      return takeIt(tx, acting)
    case "ask":
      return ask(tx, acting, body)
    case "answer":
      return answerIt(tx, acting, body)
    case "refuse":
      return refuseIt(tx, acting, body)
    case "lift":
      return liftIt(tx, acting)
  }
}

const reasonAgainstWords = (body: ActBody): "unreadable" | "content-missing" | undefined => {
  if (!("words" in body)) return undefined
  if (!isShownText(body.words)) return "unreadable"
  return isLongEnough(body.words) ? undefined : "content-missing"
}

const actIn = async (
  tx: Tx,
  officer: SignedInOfficer,
  { ticketId, ...body }: ActBody & { readonly ticketId: string },
  needs: Needs,
): Promise<Result<Acted, ActRefusal>> => {
  const row = await tx.find(holdTicket, ticketId)
  if (row === undefined) return refuse("ticket-unknown")
  const refusal = needs.reasonNotTo(officer, "supervise", row.region_code)
  if (refusal !== undefined) return refuse(refusal)
  const { officerId } = officer
  const { commandId, ...input } = body
  const command = { who: officerId, commandId, kind: `act-${body.act}`, input: { ...input, ticketId }, at: needs.now() }
  return once(tx, command, async () =>
    row.seq === body.seq ? work(tx, { row, officerId, needs }, body) : refuse("ticket-changed"),
  )
}

/**
 * What an officer does with a request of his regions: takes it, asks back, answers, refuses with a reason, lifts a pause.
 * He says which event he saw last: of two who act at once the second is told that it has changed.
 */
export const actOnTicket =
  (needs: Needs) =>
  async (
    officer: SignedInOfficer | undefined,
    body: ActBody & { readonly ticketId: string },
  ): Promise<Result<Acted, ActRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const reason = reasonAgainstWords(body)
    if (reason !== undefined) return refuse(reason)
    return needs.database.transaction((tx) => actIn(tx, officer, body, needs))
  }
