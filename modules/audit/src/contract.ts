/** Codes, counts and ids only; a text is one word without spaces, so that no name and no sentence fits in. */
export type Detail = Readonly<Record<string, string | number | boolean | null>>

export type Entry = {
  /** What was done: `thing.past-participle`, such as `binding.revoked`. */
  readonly action: string
  /** Who did it: `officer:<id>`, `resident:<resident id>`, `system`. */
  readonly actor: string
  /** Whom or what it was about: `resident:<resident id>`, `mandate:<jti>`. */
  readonly subject?: string
  readonly detail?: Detail
}

/**
 * What does not fit, in the words of the log:
 * `missing` an entry of this number is gone; `changed` its content, number or hash is not what was written;
 * `head-differs` the strand's head does not know the last entries, or knows others; `truncated` a checkpoint knew
 * entries that are gone; `rewritten` a checkpoint knew another entry here; `checkpoint-changed` a checkpoint itself
 * does not fit onto the one before; `checkpoint-unknown` the checkpoint kept elsewhere is not in the log.
 */
export type FaultKind =
  | "missing"
  | "changed"
  | "head-differs"
  | "truncated"
  | "rewritten"
  | "checkpoint-changed"
  | "checkpoint-unknown"

/** `strand` is 0 for a fault of the checkpoints themselves; then `seq` is the checkpoint's number. */
export type Fault = { readonly kind: FaultKind; readonly strand: number; readonly seq: number }

/** A checkpoint worth keeping elsewhere, on paper or with another office: hash in hex. */
export type Checkpoint = { readonly number: number; readonly hash: string }

export type Report = {
  readonly intact: boolean
  readonly entries: number
  readonly strands: number
  readonly checkpoints: number
  /** The first entry of each strand that does not fit, at most one a strand. */
  readonly faults: readonly Fault[]
  readonly newestCheckpoint?: Checkpoint
  readonly milliseconds: number
}
