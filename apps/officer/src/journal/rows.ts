import type { EntryRow, EntryState } from "./device-stores.ts"

const keptSeconds = 86_400

/** Answered with a no that is not the last word: the office has said from when it may be asked again. */
export const isPutOff = ({ state, retryFrom }: EntryRow): boolean => state === "sent" && retryFrom !== undefined

/** Those among what waits that may be sent now. */
export const dueRows = (rows: readonly EntryRow[], now: number): EntryRow[] =>
  waitingRows(rows).filter(({ retryFrom = 0 }) => retryFrom <= now)

/** Vouchers taken back before the resident had them; one that the office did not let go stands. */
export const takenBack = (rows: readonly EntryRow[]): ReadonlySet<string | undefined> =>
  new Set(rows.filter(({ kind, state }) => kind === "withdrawal" && state !== "refused").map(({ voucher }) => voucher))

/** Activations signed under this mandate and not refused by the office; what was taken back stays counted there. */
export const countSigned = (rows: readonly EntryRow[], mandate: string): number =>
  rows.filter((row) => row.kind === "voucher" && row.mandate === mandate && row.state !== "refused").length

export const countIn = (rows: readonly EntryRow[], state: EntryState): number =>
  rows.filter((row) => row.state === state).length

/** Not answered by the office yet, oldest first: the chain is told in its order. */
export const waitingRows = (rows: readonly EntryRow[]): EntryRow[] =>
  rows.filter(({ state }) => state === "stored" || state === "sent").sort((a, b) => a.seq - b.seq)

/** Whoever has gone without his film may come back for it as long as the pack is here, with which it goes. */
const awaitsResident = ({ handover, handedOver }: EntryRow): boolean => handover !== undefined && handedOver !== true

/**
 * Rows whose signed content has been with the office for a day, without it: the sums stay, the person goes. Earlier
 * versions have not kept when the office acknowledged it.
 */
export const outlived = (rows: readonly EntryRow[], nowSeconds: number): EntryRow[] =>
  rows
    .filter(
      ({ state, sealed, handover, txCode, at, acknowledgedAt = at }) =>
        state === "acknowledged" &&
        (sealed ?? handover ?? txCode) !== undefined &&
        acknowledgedAt + keptSeconds < nowSeconds,
    )
    .filter((row) => !awaitsResident(row))
    .map((row) => ({ ...row, sealed: undefined, handover: undefined, txCode: undefined }))

type Result = { readonly jti: string; readonly result: string; readonly code?: string; readonly retryFrom?: string }

const afterResult = (row: EntryRow, { result, code, retryFrom }: Result, now: number): EntryRow => {
  if (result !== "refused") {
    const { acknowledgedAt = now } = row
    return { ...row, state: "acknowledged", code, retryFrom: undefined, acknowledgedAt }
  }
  if (retryFrom === undefined) return { ...row, state: "refused", code, retryFrom, txCode: undefined }
  return { ...row, state: "sent", code, retryFrom: Math.ceil(Date.parse(retryFrom) / 1000) || 0 }
}

/** What the office's answer makes of the rows that were sent: named ones are settled, the others only reached it. */
export const settled = (
  rows: readonly EntryRow[],
  results: readonly Result[],
  now: number,
): { readonly rows: readonly EntryRow[]; readonly named: number } => {
  const byJti = new Map(results.map((result) => [result.jti, result]))
  const next = rows.map((row): EntryRow => {
    const said = byJti.get(row.jti)
    return said === undefined ? { ...row, state: "sent" } : afterResult(row, said, now)
  })
  return { rows: next, named: rows.filter(({ jti }) => byJti.has(jti)).length }
}
