import type { Branded } from "./brand.ts"
import type { Day } from "./day.ts"
import { accept, type Result, refuse } from "./result.ts"

/** A half-yearly consolidated release (DKB): `2025-S1` is cut off on 30 June, `2025-S2` on 31 December. Sorts as text. */
export type SnapshotId = Branded<"SnapshotId">
export type SnapshotIdRefusal = "not-a-snapshot"

const shape = /^[1-9]\d{3}-S[12]$/

export const parseSnapshotId = (text: string): Result<SnapshotId, SnapshotIdRefusal> =>
  shape.test(text) ? accept(text as SnapshotId) : refuse("not-a-snapshot")

/** The last day that the release speaks of. */
export const cutOffDay = (snapshot: SnapshotId): Day =>
  `${snapshot.slice(0, 4)}-${snapshot.endsWith("1") ? "06-30" : "12-31"}` as Day
