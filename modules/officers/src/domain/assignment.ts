import type { Mandate } from "@jatidiri/field"
import type { PublicJwk } from "@jatidiri/kernel"
import type { PermissionRefusal } from "../contract.ts"
import { type Permitted, reasonNotTo } from "./permission.ts"

/** What an officer is standing assigned to: the measure of every mandate made for him. */
export type Assignment = Pick<Mandate, "regions" | "place" | "powers"> & {
  readonly assignmentId: string
  readonly days: number
  /** For all mandates of one term together. */
  readonly maxActivations: number
  readonly round: Round | undefined
}

/** A field round has one term, which is its own time. NumericDate seconds. */
export type Round = { readonly from: number; readonly until: number }

/** While it lasts all mandates of its assignment end with it and share one count. `until` in NumericDate seconds. */
export type Term = { readonly id: string; readonly until: number }

/** Devices ask again before their mandate ends; the next term begins early by this much, so that no day is lost. */
const renewalSeconds = 7200

/** Whether mandates are still made in this term. */
export const isUnderWay = (term: Term | undefined, now: number): term is Term =>
  term !== undefined && now < term.until - renewalSeconds

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

/** A term of the assignment that begins now, in whole seconds. */
export const termFrom = (now: number, { days, round }: Pick<Assignment, "days" | "round">, id: string): Term => ({
  id,
  until: round?.until ?? now - clockLeewaySeconds + days * 86_400,
})

/** The mandate of an assignment for one device. `now` in whole seconds; it ends with its term. */
export const mandateOf = (
  assignment: Assignment,
  given: {
    readonly jti: string
    readonly officerId: string
    readonly officeRegion: string
    readonly key: PublicJwk
    readonly term: Term
    readonly now: number
  },
): Mandate => ({
  iss: given.officeRegion,
  sub: given.officerId,
  jti: given.jti,
  cnf: { jwk: given.key },
  regions: assignment.regions,
  place: assignment.place,
  powers: assignment.powers,
  nbf: Math.max(given.now - clockLeewaySeconds, assignment.round?.from ?? 0),
  exp: given.term.until,
  max_activations: assignment.maxActivations,
})
