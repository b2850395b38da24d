import type { Tx } from "@jatidiri/database"
import type { LedgerRow } from "../../domain/ledger.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { type BindingRow, closeBinding as close } from "../../store/bindings.ts"
import { markBlocked } from "../../store/rebindings.ts"
import { cancelFrom } from "../recovery/close-rebindings.ts"
import { writeLedger } from "./write-ledger.ts"

export type Closing = {
  readonly state: "replaced" | "ended"
  readonly reason: string
  /** When it happened, by whoever did it. */
  readonly at: Date
  /** Who did it, for the log: `officer:…`, `resident:…`, `system`. */
  readonly actor: string
  /** Where it is counted, when not where the binding was made. */
  readonly where?: Pick<LedgerRow, "serviceRegionCode" | "servicePointId" | "channel" | "officerId">
  /** The resident, or whoever holds his phone, ended it: what was begun by code or passkey goes on. */
  readonly recoverable?: true
}

/** An end without an officer is counted nowhere but at the domicile. */
export const online = { serviceRegionCode: "", servicePointId: "", channel: "online", officerId: "" } as const

/** An end by an officer is counted where he serves. */
export const whereOf = ({ officerId, servicePoint }: SignedInOfficer) =>
  ({
    serviceRegionCode: servicePoint.regionCode,
    servicePointId: servicePoint.id,
    channel: "service-point",
    officerId,
  }) as const

/** The place and person an end is counted at: domicile and cohort as at the activation, so that sums meet zero. */
export const endRow = (binding: Omit<BindingRow, "state" | "placed">, closing: Closing): LedgerRow => ({
  kind: "end",
  about: binding.binding_id,
  at: closing.at,
  firstTime: false,
  regionCode: binding.region_code,
  serviceRegionCode: binding.service_region_code,
  servicePointId: binding.service_point_id,
  channel: binding.channel,
  // A rebinding still knows who saw the resident, but that officer had no part in it.
  officerId: binding.channel === "online" ? "" : binding.officer_id,
  cohort: binding.cohort,
  agency: binding.agency,
  reason: closing.reason,
  people: 1,
  turn: binding.turn,
  ...closing.where,
})

/** Takes an active binding out of force, its credentials with it. The holder's lock must be held. */
export const closeBinding = async (tx: Tx, binding: BindingRow, closing: Closing, needs: Needs): Promise<void> => {
  const now = needs.now()
  const { resident_id, binding_id } = binding
  if ((await tx.run(close, resident_id, binding_id, closing.state, now, closing.reason)) !== 1)
    throw new Error("a binding that was active is not")
  await needs.revokeCredentials(tx, binding_id, closing.reason)
  await writeLedger(tx, endRow(binding, closing), now)
  await needs.recordAudit(tx, {
    action: `binding.${closing.state}`,
    actor: closing.actor,
    subject: `resident:${resident_id}`,
    detail: { binding: binding_id, reason: closing.reason },
  })
  const { reason: because, actor } = closing
  const isPhoneLost = closing.recoverable === true
  if (isPhoneLost) await tx.run(markBlocked, resident_id, binding_id, closing.at)
  await cancelFrom(tx, { residentId: resident_id, bindingId: binding_id, isPhoneLost }, { because, actor }, needs)
}
