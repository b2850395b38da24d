/** One row of the log as the verifier reads it: numbers and times as text, exactly as they were hashed. */
export type EntryRow = {
  readonly strand: number
  readonly seq: string
  readonly at: string
  readonly action: string
  readonly actor: string
  readonly subject: string | null
  readonly detail: string
  readonly entry_hash: Uint8Array
}

export type CheckpointRow = {
  readonly number: string
  readonly at: string
  readonly seqs: readonly string[]
  /** Hex. */
  readonly hashes: readonly string[]
  readonly checkpoint_hash: Uint8Array
}

export type Digest = (previous: Uint8Array, canonical: string) => Uint8Array

const encoder = new TextEncoder()

/** A netstring: no two different entries share one text. */
const framed = (part: string | null): string => (part === null ? "-," : `${encoder.encode(part).length}:${part},`)

/** What `audit.append` hashes after the previous entry's hash. */
export const canonicalEntry = (row: EntryRow): string =>
  [String(row.strand), row.seq, row.at, row.action, row.actor, row.subject, row.detail].map(framed).join("")

/** What `audit.make_checkpoint` hashes after the previous checkpoint's hash. */
export const canonicalCheckpoint = (row: CheckpointRow): string =>
  framed(row.number) +
  framed(row.at) +
  row.seqs.map((seq, index) => framed(seq) + framed(row.hashes[index] ?? null)).join("")

export const nothingBefore: Uint8Array = new Uint8Array(32)

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("")
