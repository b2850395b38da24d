import { statement } from "@jatidiri/database"
import type { CheckResult } from "../acceptance-contract.ts"

export type PurposeRow = {
  readonly relyingPartyId: string
  readonly relyingParty: string
  readonly purposeId: string
  readonly nameId: string
  readonly nameEn: string
  readonly since: string
  readonly ended: string | null
}

export const purposesKnown = statement<PurposeRow>(
  "monitoring.purposes-known",
  `select relying_party_id as "relyingPartyId", relying_party as "relyingParty", purpose_id as "purposeId",
     name_id as "nameId", name_en as "nameEn", registered_day::text as since, ended_day::text as ended
   from relying_parties.published_purposes order by relying_party, purpose_id`,
)

export type CheckRow = {
  readonly relyingPartyId: string
  readonly purposeId: string
  readonly day: string
  readonly result: CheckResult
  readonly reason: string
  readonly checks: number
}

export const checksBetween = statement<CheckRow>(
  "monitoring.checks-between",
  `select relying_party_id as "relyingPartyId", purpose_id as "purposeId", day::text as day, result, reason,
     sum(checks)::float8 as checks
   from verification.published_checks where day between $1 and $2 group by 1, 2, 3, 4, 5 order by 3, 1, 2, 4, 5`,
)
