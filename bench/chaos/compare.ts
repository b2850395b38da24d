import { parseVoucher } from "@jatidiri/field"
import { hashOf, type Memory } from "./memory.ts"

/** An entry of the device's journal as the office has it. */
export type EntryRow = { readonly jti: string; readonly seq: number; readonly kind: string; readonly compact: string }

export const vouchersIn = (entries: readonly EntryRow[]) =>
  entries.flatMap(({ kind, compact }) => {
    const parsed = kind === "voucher" ? parseVoucher(compact) : undefined
    return parsed?.ok === true ? [parsed.value.payload] : []
  })

type Voucher = ReturnType<typeof vouchersIn>[number]

const isKnown = (vouchers: readonly Voucher[], requestHash: string, txCode: string): boolean =>
  vouchers.some(
    ({ jti, request_hash, tx_code_hash }) =>
      request_hash === requestHash && tx_code_hash === hashOf(`${jti}:${txCode}`),
  )

/** What the device has shown, kept or called acknowledged, and the office does not have; each in words. */
export const lostOf = (memory: Memory, entries: readonly EntryRow[]): string[] => {
  const known = new Set(entries.map(({ jti }) => jti))
  const vouchers = vouchersIn(entries)
  const rows = [...memory.rows.values()].filter(({ jti }) => !known.has(jti))
  const shown = [...memory.shown.values()].filter(({ requestHash, txCode }) => !isKnown(vouchers, requestHash, txCode))
  return [
    ...memory.faults,
    ...rows.map(({ seq, state }) => `entry ${seq}, ${state} on the device, is not with the office`),
    ...shown.map(({ residentId }) => `resident ${residentId} was shown a code that the office does not know`),
  ]
}

const repeatedIn = <Value>(values: readonly Value[]): Value[] =>
  values.filter((value, at) => values.indexOf(value) !== at)

/** What was signed more than once. */
export const doubledOf = (entries: readonly EntryRow[]): string[] => [
  ...repeatedIn(entries.map(({ seq }) => seq)).map((seq) => `two entries are number ${seq}`),
  ...repeatedIn(vouchersIn(entries).map(({ request_hash }) => request_hash)).map(() => "one request has two vouchers"),
]
