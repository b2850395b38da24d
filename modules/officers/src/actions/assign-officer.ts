import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { accept, encodeUtf8, parseRegionCode, type Result, refuse, toBase64url } from "@jatidiri/kernel"
import type { AssignmentBody, AssignmentReply, OfficerRefusal } from "../contract.ts"
import { reasonNotToMandate } from "../domain/assignment.ts"
import type { SignedInOfficer } from "../domain/officer.ts"
import { reasonNotTo } from "../domain/permission.ts"
import type { Needs } from "../needs.ts"
import { endAssignment, insertAssignment } from "../store/mandates.ts"
import { findOfficerRow } from "../store/people.ts"
import { once } from "./once.ts"
import { readOfficer } from "./read-officer.ts"

export type AssignmentRefusal = Extract<
  OfficerRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "officer-unknown"
  | "place-unknown"
  | "command-differs"
>
export type NewAssignment = Omit<AssignmentBody, "commandId">
type AssignOfficer = AssignmentBody & { readonly officer: SignedInOfficer | undefined }

/** Gives an officer a new standing assignment in place of the one before, never more than he may do himself. */
export const assign =
  (needs: Needs) =>
  async (tx: Tx, actor: string, wanted: NewAssignment): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    const now = needs.now()
    if (wanted.regions.some((region) => !parseRegionCode(region).ok)) return refuse("place-unknown")
    const row = await tx.find(findOfficerRow, wanted.officerId)
    if (row === undefined) return refuse("officer-unknown")
    const refusal = reasonNotToMandate(readOfficer(row, now), wanted)
    if (refusal !== undefined) return refuse(refusal)
    const assignmentId = randomUUID()
    const { officerId, regions, place, powers, days, maxActivations } = wanted
    await tx.run(endAssignment, officerId, now)
    const fixed = [assignmentId, officerId, regions, JSON.stringify(place), powers, days, maxActivations, now]
    await tx.run(insertAssignment, ...fixed)
    await needs.recordAudit(tx, {
      action: "officer.assigned",
      actor,
      subject: `officer:${officerId}`,
      detail: { days, maxActivations },
    })
    return accept({ assignmentId })
  }

const reasonNotToAssign = (officer: SignedInOfficer | undefined, regions: readonly string[]) => {
  for (const region of regions) {
    const refusal = reasonNotTo(officer, "issue-mandates", region)
    if (refusal !== undefined) return refusal
  }
  return undefined
}

/** Assigns an officer, by one who may issue mandates in every region of the assignment. */
export const assignOfficer =
  (needs: Needs) =>
  async ({ officer, commandId, ...wanted }: AssignOfficer): Promise<Result<AssignmentReply, AssignmentRefusal>> => {
    if (officer === undefined) return refuse("not-signed-in")
    const refusal = reasonNotToAssign(officer, wanted.regions)
    if (refusal !== undefined) return refuse(refusal)
    const inputHash = toBase64url(await needs.crypto.digest(encodeUtf8(JSON.stringify(wanted))))
    const { officerId } = officer
    const command = { officerId, commandId, kind: "assign-officer", inputHash, at: needs.now() }
    return needs.database.transaction((tx) =>
      once(tx, command, () => assign(needs)(tx, `officer:${officerId}`, wanted)),
    )
  }
