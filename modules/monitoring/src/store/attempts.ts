import { statement } from "@jatidiri/database"
import type { AttemptOutcome } from "../reason-contract.ts"
import { isAskedFor } from "./sums.ts"

/** Touches no row when the batch was taken before; waits for it while it is being taken. */
export const claimBatch = statement(
  "monitoring.claim-attempt-batch",
  "insert into monitoring.attempt_batches (batch_id, at) values ($1, $2) on conflict (batch_id) do nothing",
)

export const forgetBatches = statement(
  "monitoring.forget-attempt-batches",
  "delete from monitoring.attempt_batches where at < $1",
)

/** For the region of each place and all above it; rows in one order, or two batches could wait for each other. */
export const addAttempts = statement(
  "monitoring.add-attempts",
  `insert into monitoring.attempts as kept (region_code, day, outcome, tries, here)
   select above, day, outcome, sum(tries), coalesce(sum(tries) filter (where above = region), 0)
   from unnest($1::text[], $2::date[], $3::text[], $4::bigint[]) as given (region, day, outcome, tries),
     monitoring.regions_above(region) as above
   group by above, day, outcome order by above, day, outcome
   on conflict (region_code, day, outcome) do update set tries = kept.tries + excluded.tries, here = kept.here + excluded.here`,
)

export type TriesRow = {
  readonly code: string
  readonly name: string
  readonly outcome: AttemptOutcome
  readonly tries: number
}

export const triesOf = statement<Pick<TriesRow, "outcome" | "tries">>(
  "monitoring.tries-of",
  `select outcome, sum(tries)::float8 as tries from monitoring.attempts
   where region_code = $1 and day between $2 and $3 group by outcome`,
)

/** Of the regions right below; `$1` is null for those of the nation. */
export const triesOfParts = statement<TriesRow>(
  "monitoring.tries-of-parts",
  `select regions.code, regions.name, sums.outcome, sums.tries
   from residents.published_regions as regions
   join lateral (
     select outcome, sum(tries)::float8 as tries from monitoring.attempts
     where region_code = regions.code and day between $2 and $3 group by outcome) as sums on true
   where ${isAskedFor("$1")}
   order by regions.code`,
)

/** Places of a region, itself among them, with at least $4 tries of which a share of $5 or more was in vain. */
export const blankSpotsIn = statement<{
  readonly code: string
  readonly name: string
  readonly ok: number
  readonly weak: number
  readonly none: number
}>(
  "monitoring.blank-spots-in",
  `select code, name, ok, weak, none from (
     select region_code as code, coalesce(sum(here) filter (where outcome = 'ok'), 0)::float8 as ok,
       coalesce(sum(here) filter (where outcome = 'weak'), 0)::float8 as weak,
       coalesce(sum(here) filter (where outcome = 'none'), 0)::float8 as none
     from monitoring.attempts
     where (region_code = $1 or (region_code > $1 || '.' and region_code < $1 || '/')) and day between $2 and $3 and here > 0
     group by region_code) as places
   join residents.published_regions using (code)
   where ok + weak + none >= $4 and none >= $5::float8 * (ok + weak + none)
   order by none / (ok + weak + none) desc, none desc, code limit $6`,
)
