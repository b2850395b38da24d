import { statement } from "@jatidiri/database"
import type { BaseName, Scope } from "../contract.ts"

export type TargetRow = {
  readonly targetId: number
  readonly baseId: number
  readonly regionCode: string
  readonly scope: Scope
  readonly share: number
  readonly shareOf: "base" | "target"
  readonly periodFrom: string | null
  readonly periodTo: string | null
  readonly letterFrom: string
  readonly letterNumber: string
  readonly letterDate: string | null
  readonly revision: number
  readonly note: string
  readonly standing: number
}

/** 0 while the period holds the day, also where none was said; 1 when it is over; 2 before it begins. */
const standingOn = (day: string): string =>
  `case when period_from > ${day}::date then 2 when period_to < ${day}::date then 1 else 0 end`

/** A letter that was not yet written or not yet entered on the day set nothing; of one without a date nobody knows. */
const knownBy = (day: string): string =>
  `coalesce(greatest(targets.letter_date, targets.recorded_day) <= ${day}::date, true)`

/** A letter takes a target back from its own day on, and not before it was entered. */
const standsOn = (day: string): string => `not exists (select from monitoring.withdrawals
     where withdrawals.target_id = targets.target_id
       and greatest(withdrawals.letter_date, withdrawals.recorded_day) <= ${day}::date)`

/**
 * Targets of the region or of any region above it, on day `$3`: those whose period it is in come first, and of each kind
 * only the nearest region's newest revision counts.
 */
export const targetsFor = statement<TargetRow>(
  "monitoring.targets-for",
  `select target_id::float8 as "targetId", base_id::float8 as "baseId", region_code as "regionCode", scope,
     share::float8 as share, share_of as "shareOf", period_from::text as "periodFrom", period_to::text as "periodTo",
     letter_from as "letterFrom", letter_number as "letterNumber", letter_date::text as "letterDate", revision, note,
     ${standingOn("$3")} as standing
   from monitoring.targets where book = $1 and region_code in (select monitoring.regions_above($2))
     and ${knownBy("$3")} and ${standsOn("$3")}
   order by scope <> 'ministry', standing, length(region_code) desc, period_to desc nulls last, revision desc, share`,
)

export type OwnTargetRow = {
  readonly regionCode: string
  readonly share: number
  /** Of the target's own base in that region. */
  readonly people: number | null
  readonly standing: number
}

/** The ministry's own target of each of the regions that has one, chosen as `targetsFor` does. */
export const ownTargetsOf = statement<OwnTargetRow>(
  "monitoring.own-targets-of",
  `select distinct on (region_code) region_code as "regionCode", share::float8 as share, people::float8 as people,
     ${standingOn("$3")} as standing
   from monitoring.targets
   left join (select base_id, region_code, people from monitoring.base_people where cohort = '') as heads
     using (base_id, region_code)
   where book = $1 and region_code = any($2) and scope = 'ministry'
     and ${knownBy("$3")} and ${standsOn("$3")}
   order by region_code, standing, period_to desc nulls last, revision desc, share`,
)

/** Targets of the live book are added one after another, so that none slips in beside one that is being judged. */
export const holdTargets = statement(
  "monitoring.hold-targets",
  "select from monitoring.books where book = 'live' for no key update",
)

/** What the live book has of that letter and revision for the region and period: whether it is the same figures. */
export const findLetter = statement<{ isSame: boolean }>(
  "monitoring.find-letter",
  `select base_id = $9 and share = $10 and period_from = $11 and letter_date = $12 as "isSame" from monitoring.targets
   where book = $1 and region_code = $2 and scope = $3 and share_of = $4 and period_to = $5
     and letter_from = $6 and letter_number = $7 and revision = $8
   order by 1 desc limit 1`,
)

export const addTarget = statement(
  "monitoring.add-target",
  `insert into monitoring.targets (book, base_id, region_code, scope, share, share_of, period_from, period_to,
     letter_from, letter_number, letter_date, revision, note, recorded_day)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict do nothing`,
)

export type LetterTargetRow = TargetRow & {
  readonly snapshot: string
  readonly baseName: BaseName
  readonly baseSource: string
  readonly withdrawnFrom: string | null
  readonly withdrawnNumber: string | null
  readonly withdrawnDate: string | null
}

/**
 * Every target that a letter entered by day `$3` ever set for the region or any above it, in the order in which
 * `targetsFor` chooses.
 */
export const letterTargets = statement<LetterTargetRow>(
  "monitoring.letter-targets",
  `select targets.target_id::float8 as "targetId", targets.base_id::float8 as "baseId", region_code as "regionCode", scope,
     share::float8 as share, share_of as "shareOf", period_from::text as "periodFrom", period_to::text as "periodTo",
     targets.letter_from as "letterFrom", targets.letter_number as "letterNumber",
     targets.letter_date::text as "letterDate", revision, note, ${standingOn("$3")} as standing,
     bases.snapshot, bases.name as "baseName", bases.source as "baseSource", withdrawals.letter_from as "withdrawnFrom",
     withdrawals.letter_number as "withdrawnNumber", withdrawals.letter_date::text as "withdrawnDate"
   from monitoring.targets join monitoring.bases using (base_id)
   left join monitoring.withdrawals on withdrawals.target_id = targets.target_id
     and coalesce(withdrawals.recorded_day <= $3::date, true)
   where targets.book = $1 and region_code in (select monitoring.regions_above($2))
     and coalesce(targets.recorded_day <= $3::date, true)
   order by scope <> 'ministry', standing, length(region_code) desc, period_to desc nulls last, revision desc, share`,
)

/** Targets of the live book that the letter's revision set, with the letter that took each back. */
export const targetsOfLetter = statement<{
  targetId: number
  letterDate: string | null
  isWithdrawn: boolean
  isSame: boolean
}>(
  "monitoring.targets-of-letter",
  `select target_id::float8 as "targetId", targets.letter_date::text as "letterDate",
     withdrawals.target_id is not null as "isWithdrawn",
     (withdrawals.letter_from, withdrawals.letter_number, withdrawals.letter_date) = ($4, $5, $6::date) as "isSame"
   from monitoring.targets left join monitoring.withdrawals using (target_id)
   where book = 'live' and targets.letter_from = $1 and targets.letter_number = $2 and revision = $3`,
)

export const withdrawTarget = statement(
  "monitoring.withdraw-target",
  `insert into monitoring.withdrawals (target_id, letter_from, letter_number, letter_date, recorded_day)
   values ($1, $2, $3, $4, $5)`,
)
