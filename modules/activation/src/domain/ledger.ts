import type { JournalEntry, Place } from "@jatidiri/field"
import { jakartaDay } from "@jatidiri/kernel"

export type LedgerKind = "activation" | "end" | JournalEntry["kind"]

/** One act that counts. Texts are empty where there is nothing to say. */
export type LedgerRow = {
  readonly kind: LedgerKind
  /** Entry or binding it tells of. */
  readonly about: string
  readonly at: Date
  readonly firstTime: boolean
  readonly regionCode: string
  readonly serviceRegionCode: string
  readonly servicePointId: string
  readonly channel: Place["kind"] | "online"
  readonly officerId: string
  readonly cohort: string
  readonly agency: string
  readonly reason: string
  readonly people: number
  /** Above zero for who came back into force after he was taken out of it. */
  readonly turn?: number
}

/** Calendar day in Asia/Jakarta. */
export const dayOfRow = (row: LedgerRow): string => jakartaDay(row.at)

/** A barrier counts the people it kept away, blanks and papers their pieces; a note counts nobody. */
export const peopleOf = (entry: JournalEntry): number => {
  if (entry.kind === "refusal" || entry.kind === "withdrawal") return 1
  if (entry.kind === "note") return 0
  return "count" in entry ? (entry.count ?? 1) : 1
}

export const reasonOf = (entry: JournalEntry): string => ("reason" in entry ? (entry.reason ?? "") : "")
