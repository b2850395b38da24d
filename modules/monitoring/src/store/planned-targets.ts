import { statement } from "@jatidiri/database"
import type { Scope } from "../contract.ts"

export type PlannedTarget = {
  readonly baseId: number
  readonly regionCode: string
  readonly scope: Scope
  readonly share: number
  readonly shareOf: "base" | "target"
  readonly period: { readonly from: string; readonly to: string }
  readonly letter: { readonly from: string; readonly number: string; readonly date: string }
  readonly revision: number
  /** The letter that took it back, and from which day on. */
  readonly withdrawn: { readonly number: string; readonly date: string } | null
}

/** All targets of a book whose letters name period, number and date, as those of the live book do. */
export const plannedTargets = statement<PlannedTarget>(
  "monitoring.planned-targets",
  `select base_id::float8 as "baseId", region_code as "regionCode", scope, share::float8 as share, share_of as "shareOf",
     json_build_object('from', period_from, 'to', period_to) as period,
     json_build_object('from', targets.letter_from, 'number', targets.letter_number, 'date', targets.letter_date) as letter, revision,
     case when withdrawals.target_id is not null then
       json_build_object('number', withdrawals.letter_number, 'date', withdrawals.letter_date) end as withdrawn
   from monitoring.targets left join monitoring.withdrawals using (target_id) where book = $1 order by region_code, scope <> 'ministry', period_to, revision, targets.target_id`,
)
