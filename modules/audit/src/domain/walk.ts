import type { Fault, FaultKind } from "../contract.ts"
import { canonicalEntry, type Digest, type EntryRow, nothingBefore, sameBytes, toHex } from "./canonical.ts"

/** Where a strand's walk stands: everything up to `seq` fits, and its hash is `hash`. */
export type Walk = { readonly strand: number; readonly seq: number; readonly hash: Uint8Array; readonly fault?: Fault }

/** What somebody else says about a strand: the head row, or a checkpoint. Hash in hex. */
export type Mark = { readonly seq: number; readonly hash: string }

export const startWalk = (strand: number): Walk => ({ strand, seq: 0, hash: nothingBefore })

const fault = (walk: Walk, kind: FaultKind, seq: number): Walk => ({
  ...walk,
  fault: { kind, strand: walk.strand, seq },
})

/** One entry further, or the fault it brings to light. A walk with a fault stays where it is. */
export const step = (walk: Walk, row: EntryRow, digest: Digest): Walk => {
  if (walk.fault !== undefined) return walk
  const expected = walk.seq + 1
  if (Number(row.seq) !== expected) return fault(walk, "missing", expected)
  const hash = digest(walk.hash, canonicalEntry(row))
  return sameBytes(hash, row.entry_hash) ? { ...walk, seq: expected, hash } : fault(walk, "changed", expected)
}

/** A checkpoint's mark, asked when the walk stands at its number, or at the end when the strand is shorter. */
export const compareWithCheckpoint = (walk: Walk, mark: Mark): Walk => {
  if (walk.fault !== undefined) return walk
  if (mark.seq > walk.seq) return fault(walk, "truncated", walk.seq + 1)
  return toHex(walk.hash) === mark.hash ? walk : fault(walk, "rewritten", walk.seq)
}

/** The head, asked at the end of the strand. */
export const compareWithHead = (walk: Walk, head: Mark | undefined): Walk => {
  if (walk.fault !== undefined) return walk
  if (head === undefined) return fault(walk, "head-differs", walk.seq)
  if (head.seq > walk.seq) return fault(walk, "truncated", walk.seq + 1)
  if (head.seq < walk.seq) return fault(walk, "head-differs", head.seq + 1)
  return toHex(walk.hash) === head.hash ? walk : fault(walk, "head-differs", walk.seq)
}
