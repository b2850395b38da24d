import type { Mandate } from "@jatidiri/field"
import type { PublicJwk } from "@jatidiri/kernel"
import type { PermissionRefusal } from "../contract.ts"
import { type Permitted, reasonNotTo } from "./permission.ts"

/** What an officer is standing assigned to: the measure of every mandate made for him. */
export type Assignment = Pick<Mandate, "regions" | "place" | "powers"> & {
  readonly assignmentId: string
  readonly days: number
  readonly maxActivations: number
}

/** Field devices' clocks may be slow; a mandate that starts now would be refused by them. */
export const clockLeewaySeconds = 300

/** Nobody gets by mandate what he may not do himself, in any of its regions. */
export const reasonNotToMandate = (
  officer: Permitted | undefined,
  assignment: Pick<Assignment, "regions" | "powers">,
): PermissionRefusal | undefined => {
  for (const power of assignment.powers)
    for (const region of assignment.regions) {
      const refusal = reasonNotTo(officer, power, region)
      if (refusal !== undefined) return refusal
    }
  return undefined
}

/** The mandate of an assignment for one device. `now` in whole seconds; it ends the assignment's days after it begins. */
export const mandateOf = (
  assignment: Assignment,
  given: {
    readonly jti: string
    readonly officerId: string
    readonly officeRegion: string
    readonly key: PublicJwk
    readonly now: number
  },
): Mandate => {
  const nbf = given.now - clockLeewaySeconds
  return {
    iss: given.officeRegion,
    sub: given.officerId,
    jti: given.jti,
    cnf: { jwk: given.key },
    regions: assignment.regions,
    place: assignment.place,
    powers: assignment.powers,
    nbf,
    exp: nbf + assignment.days * 86_400,
    max_activations: assignment.maxActivations,
  }
}
