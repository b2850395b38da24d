import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { Status, StatusList } from "./types.ts"

const perByte = 4

/** Values of Token Status List §7.1; `reserved` is the application's own, which we never write. */
const statuses: readonly [Status, Status, Status, Status] = ["valid", "revoked", "suspended", "reserved"]

/** A list of at least this many entries, all valid. */
export const makeStatusList = (entries: number): StatusList => ({
  bits: 2,
  bytes: new Uint8Array(Math.ceil(entries / perByte)),
})

const isWithin = (list: StatusList, index: number): boolean =>
  Number.isSafeInteger(index) && index >= 0 && index < list.bytes.length * perByte

/** Changes the list in place. Throws a RangeError outside the list. */
export const writeStatus = (list: StatusList, index: number, status: Status): void => {
  if (!isWithin(list, index)) throw new RangeError("outside the status list")
  const at = Math.floor(index / perByte)
  const shift = (index % perByte) * 2
  list.bytes[at] = ((list.bytes[at] ?? 0) & ~(3 << shift)) | (statuses.indexOf(status) << shift)
}

/** Token Status List §8.3: an index outside the list is no answer, never "valid". */
export const readStatus = (list: StatusList, index: number): Result<Status, "index-outside-list"> => {
  if (!isWithin(list, index)) return refuse("index-outside-list")
  const value = ((list.bytes[Math.floor(index / perByte)] ?? 0) >> ((index % perByte) * 2)) & 3
  return accept(statuses[value] ?? "reserved")
}
