import type { EntryRow } from "./device-stores.ts"
import { takenBack, waitingRows } from "./rows.ts"

export type DaySums = {
  readonly approved: number
  readonly withdrawn: number
  readonly refused: number
  readonly barriers: number
  readonly printed: number
  readonly spoiled: number
  /** What the office did not accept, of whatever kind; counted in none of the others. */
  readonly notAccepted: number
  /** Neither accepted nor refused by the office for good, whatever it was signed under. */
  readonly waiting: number
}

const sumOf = (rows: readonly EntryRow[], kind: EntryRow["kind"], reason?: EntryRow["reason"]): number =>
  rows
    .filter((row) => row.kind === kind && (reason === undefined || row.reason === reason))
    .reduce((sum, { count }) => sum + (count ?? 1), 0)

/** What this device's work under these mandates has come to. Who was taken back is not approved. */
export const daySums = (all: readonly EntryRow[], mandates: readonly string[]): DaySums => {
  const mine = all.filter(({ mandate }) => mandates.includes(mandate))
  const rows = mine.filter(({ state }) => state !== "refused")
  const back = takenBack(all)
  return {
    approved: rows.filter(({ kind, jti }) => kind === "voucher" && !back.has(jti)).length,
    withdrawn: sumOf(rows, "withdrawal"),
    refused: sumOf(rows, "refusal"),
    barriers: sumOf(rows, "barrier"),
    printed: sumOf(rows, "blank", "printed"),
    spoiled: sumOf(rows, "blank", "spoiled"),
    notAccepted: mine.length - rows.length,
    waiting: waitingRows(all).length,
  }
}
