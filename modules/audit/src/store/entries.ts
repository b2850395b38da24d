import { statement } from "@jatidiri/database"
import type { CheckpointRow, EntryRow } from "../domain/canonical.ts"

export const appendEntry = statement("audit.append", "select audit.append($1, $2, $3, $4::jsonb)")

export type TrailRow = { readonly at: Date; readonly action: string; readonly actor: string }

/** The conditions beginning with `subject like` are the indexes' own. */
export const listTrail = statement<TrailRow>(
  "audit.list-trail",
  `select at, action, actor from (
     (select at, action, actor from audit.entries where subject = $1 and subject like 'resident:%'
      order by at desc limit $3)
     union all
     (select at, action, actor from audit.entries where subject = any ($2::text[]) and subject like 'binding:%'
      order by at desc limit $3)) as both_
   order by at desc limit $3`,
)

export const makeCheckpoint = statement<{ number: string }>(
  "audit.make-checkpoint",
  "select audit.make_checkpoint() as number",
)

/** A verification sees one moment, whatever is appended meanwhile. */
export const freeze = "set transaction isolation level repeatable read, read only"

export type HeadRow = { readonly strand: number; readonly seq: string; readonly hash: string }

export const heads = statement<HeadRow>(
  "audit.heads",
  "select strand, seq, encode(hash, 'hex') as hash from audit.strands order by strand",
)

/** Strands that have entries, also those whose head row is gone: a walk of sixteen steps along the key. */
export const strandsWithEntries = statement<{ strand: number }>(
  "audit.strands-with-entries",
  `with recursive found as (
     (select strand from audit.entries order by strand limit 1)
     union all
     select (select e.strand from audit.entries e where e.strand > found.strand order by e.strand limit 1)
     from found where found.strand is not null)
   select strand from found where strand is not null`,
)

/** Times as text made here, not by a function of the schema that somebody may have changed. */
const timeText = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

export type MarkRow = { readonly seq: string; readonly hash: string }

export const entriesOf = (strand: number) => ({
  name: `entries_${strand}`,
  text: `select strand, seq, ${timeText} as at, action, actor, subject, detail::text as detail, entry_hash
         from audit.entries where strand = ${Math.trunc(strand)} order by seq`,
  row: undefined as EntryRow | undefined,
})

export const marksOf = (strand: number) => ({
  name: `marks_${strand}`,
  text: `select coalesce(seqs[${Math.trunc(strand)}], 0) as seq, encode(hashes[${Math.trunc(strand)}], 'hex') as hash
         from audit.checkpoints order by number`,
  row: undefined as MarkRow | undefined,
})

export const checkpoints = {
  name: "checkpoints",
  text: `select number, ${timeText} as at, seqs::text[] as seqs, checkpoint_hash,
         array(select encode(hash, 'hex') from unnest(hashes) with ordinality as u(hash, place) order by place) as hashes
         from audit.checkpoints order by number`,
  row: undefined as CheckpointRow | undefined,
}
