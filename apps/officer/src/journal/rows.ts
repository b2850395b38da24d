import type { EntryRow, EntryState } from "./device-stores.ts"

const keptSeconds = 86_400

/** Activations signed under this mandate and not refused by the office. */
export const countSigned = (rows: readonly EntryRow[], mandate: string): number =>
  rows.filter((row) => row.kind === "voucher" && row.mandate === mandate && row.state !== "refused").length

export const countIn = (rows: readonly EntryRow[], state: EntryState): number =>
  rows.filter((row) => row.state === state).length

export type DaySums = { readonly approved: number; readonly refused: number; readonly waiting: number }

/** What a day under this mandate has come to; what waits is counted whatever it was signed under. */
export const daySums = (rows: readonly EntryRow[], mandate: string): DaySums => ({
  approved: countSigned(rows, mandate),
  refused: rows.filter((row) => row.kind === "refusal" && row.mandate === mandate).length,
  waiting: waitingRows(rows).length,
})

/** Not answered by the office yet, oldest first: the chain is told in its order. */
export const waitingRows = (rows: readonly EntryRow[]): EntryRow[] =>
  rows.filter(({ state }) => state === "stored" || state === "sent").sort((a, b) => a.seq - b.seq)

/** Rows whose signed content has been with the office for a day, without it: the sums stay, the person goes. */
export const outlived = (rows: readonly EntryRow[], nowSeconds: number): EntryRow[] =>
  rows
    .filter(
      ({ state, sealed, handover, at }) =>
        state === "acknowledged" && (sealed ?? handover) !== undefined && at + keptSeconds < nowSeconds,
    )
    .map((row) => ({ ...row, sealed: undefined, handover: undefined }))

/** What the office's answer makes of the rows that were sent: named ones are settled, the others only reached it. */
export const settled = (
  rows: readonly EntryRow[],
  results: readonly { readonly jti: string; readonly result: string; readonly code?: string | undefined }[],
): { readonly rows: readonly EntryRow[]; readonly named: number } => {
  const byJti = new Map(results.map((result) => [result.jti, result]))
  const next = rows.map((row): EntryRow => {
    const said = byJti.get(row.jti)
    if (said === undefined) return { ...row, state: "sent" }
    return { ...row, state: said.result === "refused" ? "refused" : "acknowledged", code: said.code }
  })
  return { rows: next, named: rows.filter(({ jti }) => byJti.has(jti)).length }
}
