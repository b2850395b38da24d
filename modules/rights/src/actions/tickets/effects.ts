import type { Tx } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Effect, RightsRefusal } from "../../contract.ts"
import type { Needs } from "../../needs.ts"
import { findOtherPause, type TicketRow, ticketOf } from "../../store/tickets.ts"
import { holdResident } from "./open-ticket.ts"
import { writeStep } from "./write-step.ts"

export type EffectRefusal = Extract<RightsRefusal, "not-activated" | "not-paused">
type Wanted = { readonly effect: Effect; readonly officerId: string }

const stop = async (tx: Tx, row: TicketRow, { officerId }: Wanted, needs: Needs): Promise<TicketRow | undefined> => {
  const step = { event: "stopped", by: { officerId }, at: needs.now() } as const
  const ended = await needs.endBinding(tx, { residentId: row.resident_id, officerId })
  return ended ? writeStep(tx, row, { next: ticketOf(row), step }, needs) : undefined
}

const pause = async (tx: Tx, row: TicketRow, { officerId }: Wanted, needs: Needs): Promise<TicketRow | undefined> => {
  const step = { event: "paused", by: { officerId }, at: needs.now() } as const
  // Two of his requests that pause and lift at the same moment do so one after the other.
  await holdResident(tx, row.resident_id)
  const pausedBinding = await needs.pauseBinding(tx, row.resident_id)
  if (pausedBinding === undefined) return undefined
  return writeStep(tx, row, { next: ticketOf(row), step, beside: { pausedBinding } }, needs)
}

/** What the answer does to the KTP on the phone; refused, with the answer, where there is none in force. */
export const carryOut = async (
  tx: Tx,
  row: TicketRow,
  wanted: Wanted,
  needs: Needs,
): Promise<Result<TicketRow, EffectRefusal>> => {
  const done = await (wanted.effect === "stop" ? stop : pause)(tx, row, wanted, needs)
  return done === undefined ? refuse("not-activated") : accept(done)
}

/** This request's pause ends: the KTP on the phone is valid again, if no other request pauses it and its binding still stands. */
export const lift = async (
  tx: Tx,
  row: TicketRow,
  officerId: string,
  needs: Needs,
): Promise<Result<TicketRow, EffectRefusal>> => {
  if (row.paused_binding === null || row.lifted_at !== null) return refuse("not-paused")
  await holdResident(tx, row.resident_id)
  const other = await tx.find(findOtherPause, row.paused_binding, row.ticket_id)
  if (other === undefined) await needs.resumeBinding(tx, row.paused_binding)
  const at = needs.now()
  const step = { event: "lifted", by: { officerId }, at } as const
  return accept(await writeStep(tx, row, { next: ticketOf(row), step, beside: { liftedAt: at } }, needs))
}
