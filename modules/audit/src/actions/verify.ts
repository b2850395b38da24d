import { createHash } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import type { Checkpoint, Fault, Report } from "../contract.ts"
import type { Digest } from "../domain/canonical.ts"
import { canonicalCheckpoint, nothingBefore, sameBytes, toHex } from "../domain/canonical.ts"
import { compareWithCheckpoint, compareWithHead, type Mark, startWalk, step, type Walk } from "../domain/walk.ts"
import type { Needs } from "../needs.ts"
import { checkpoints, entriesOf, freeze, heads, marksOf, strandsWithEntries } from "../store/entries.ts"
import { stream } from "../store/stream.ts"

export type VerifyOptions = {
  /** A checkpoint kept outside the database: the only thing that shows a log rewritten as a whole. */
  readonly known?: Checkpoint | undefined
  /** Told now and then how many entries were read. */
  readonly onProgress?: (entries: number) => void
}

const progressEvery = 20_000

const digest: Digest = (previous, canonical) => createHash("sha256").update(previous).update(canonical, "utf8").digest()

const markOf = (row: { seq: string; hash: string }): Mark => ({ seq: Number(row.seq), hash: row.hash })

/** Walks one strand beside the checkpoints' marks for it: both come in rising order, so one pass is enough. */
const walkStrand = async (tx: Tx, strand: number, onEntry: () => void): Promise<Walk> => {
  const marks = stream(tx, marksOf(strand))
  const nextMark = async (): Promise<Mark | undefined> => {
    const next = await marks.next()
    return next.done === true || next.value.hash === null ? undefined : markOf(next.value)
  }
  let walk = startWalk(strand)
  let mark = await nextMark()
  const compareMarks = async (atTheEnd: boolean): Promise<void> => {
    while (mark !== undefined && walk.fault === undefined && (atTheEnd || mark.seq <= walk.seq)) {
      walk = compareWithCheckpoint(walk, mark)
      mark = await nextMark()
    }
  }
  for await (const row of stream(tx, entriesOf(strand))) {
    await compareMarks(false)
    walk = step(walk, row, digest)
    if (walk.fault !== undefined) break
    onEntry()
  }
  await compareMarks(true)
  return walk
}

type CheckpointsRead = { readonly count: number; readonly newest?: Checkpoint; readonly fault?: Fault }

const walkCheckpoints = async (tx: Tx, known: Checkpoint | undefined): Promise<CheckpointsRead> => {
  let count = 0
  let hash: Uint8Array = nothingBefore
  let knownSeen = known === undefined
  for await (const row of stream(tx, checkpoints)) {
    const number = Number(row.number)
    hash = digest(hash, canonicalCheckpoint(row))
    if (number !== count + 1 || !sameBytes(hash, row.checkpoint_hash)) {
      return { count, fault: { kind: "checkpoint-changed", strand: 0, seq: count + 1 } }
    }
    count = number
    if (known?.number === number && known.hash === toHex(hash)) knownSeen = true
  }
  if (!knownSeen) return { count, fault: { kind: "checkpoint-unknown", strand: 0, seq: known?.number ?? 0 } }
  return count === 0 ? { count } : { count, newest: { number: count, hash: toHex(hash) } }
}

/**
 * Reads the whole log at one moment and says whether it is what was written: numbers without gaps, every hash, the
 * heads, the checkpoints. Memory does not grow with the log. The hashes are computed here, not by the database.
 */
export const verify =
  (needs: Needs) =>
  async (options: VerifyOptions = {}): Promise<Report> =>
    needs.database.transaction(async (tx) => {
      await tx.raw(freeze)
      const started = needs.now().getTime()
      let entries = 0
      const onEntry = () => {
        entries += 1
        if (entries % progressEvery === 0) options.onProgress?.(entries)
      }
      const headOf = new Map((await tx.rows(heads)).map((row) => [row.strand, markOf(row)]))
      const walked = new Set([...headOf.keys(), ...(await tx.rows(strandsWithEntries)).map((row) => row.strand)])
      const read = await walkCheckpoints(tx, options.known)
      const faults: Fault[] = read.fault === undefined ? [] : [read.fault]
      for (const strand of [...walked].sort((a, b) => a - b)) {
        const { fault } = compareWithHead(await walkStrand(tx, strand, onEntry), headOf.get(strand))
        if (fault !== undefined) faults.push(fault)
      }
      return {
        intact: faults.length === 0,
        entries,
        strands: walked.size,
        checkpoints: read.count,
        faults,
        ...(read.newest === undefined ? {} : { newestCheckpoint: read.newest }),
        milliseconds: needs.now().getTime() - started,
      }
    })
