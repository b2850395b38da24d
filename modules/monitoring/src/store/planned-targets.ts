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
}

/** All targets of a book whose letters name period, number and date, as those of the live book do. */
export const plannedTargets = statement<PlannedTarget>(
  "monitoring.planned-targets",
  `select base_id::float8 as "baseId", region_code as "regionCode", scope, share::float8 as share, share_of as "shareOf",
     json_build_object('from', period_from, 'to', period_to) as period,
     json_build_object('from', letter_from, 'number', letter_number, 'date', letter_date) as letter, revision
   from monitoring.targets where book = $1 order by region_code, scope <> 'ministry', period_to, revision, target_id`,
)
