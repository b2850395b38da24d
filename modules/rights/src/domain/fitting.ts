import { ageOn, type Day } from "@jatidiri/kernel"
import { type Effect, type RefusalReason, refusalReasons, type TicketKind } from "../contract.ts"

const pasal15: readonly TicketKind[] = ["withdrawal", "restriction", "portability"]
const pasal33: readonly TicketKind[] = ["access", "correction"]
const byLaw: Partial<Readonly<Record<RefusalReason, readonly TicketKind[]>>> = {
  "defence-and-security": [...pasal15, ...pasal33],
  "law-enforcement": pasal15,
  "public-administration": pasal15,
  "financial-supervision": pasal15,
  "statistics-and-research": pasal15,
  "endangers-somebody": pasal33,
  "discloses-another": pasal33,
}

/** The exceptions of the law are for what the law names; the rest may be said of anything. A breach is told, not refused. */
export const reasonsFor = (kind: TicketKind): readonly RefusalReason[] =>
  kind === "breach" ? [] : refusalReasons.filter((reason) => byLaw[reason]?.includes(kind) ?? true)

/** Stopping belongs to a withdrawal of consent (Pasal 40), a pause to a restriction (Pasal 41). */
export const effectFor = (kind: TicketKind): Effect | undefined =>
  kind === "withdrawal" ? "stop" : kind === "restriction" ? "pause" : undefined

const needsGuardian: readonly TicketKind[] = ["access", "correction", "withdrawal", "restriction", "portability"]
const fullAge = 18

/** What a child asks about his own data is done with his guardian's consent (Pasal 25); whoever is or was married is no child. */
export const isForGuardian = (
  kind: TicketKind,
  person: { readonly birthDay: Day; readonly isEverMarried: boolean },
  day: Day,
): boolean => needsGuardian.includes(kind) && !person.isEverMarried && ageOn(person.birthDay, day) < fullAge
