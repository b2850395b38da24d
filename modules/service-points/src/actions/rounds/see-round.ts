import type { Queries } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ServicePointRefusal } from "../../contract.ts"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import { findListedRound, type ListedRow } from "../../store/rounds.ts"

export type SeeRefusal = Extract<
  ServicePointRefusal,
  "not-signed-in" | "officer-ended" | "round-unknown" | "not-in-team"
>
type Asked = { readonly officer: SignedInOfficer | undefined; readonly roundId: string }
type Seen = { readonly officer: SignedInOfficer; readonly row: ListedRow; readonly mayPlan: boolean }

/** A round for one of its team, and for whoever plans in its region. */
export const seeRound = async (
  needs: Needs,
  queries: Queries,
  { officer, roundId }: Asked,
): Promise<Result<Seen, SeeRefusal>> => {
  if (officer === undefined) return refuse("not-signed-in")
  if (officer.ended) return refuse("officer-ended")
  const row = await queries.find(findListedRound, officer.officerId, roundId)
  if (row === undefined) return refuse("round-unknown")
  const mayPlan = needs.reasonNotTo(officer, "issue-mandates", row.region_code) === undefined
  return row.mine || mayPlan ? accept({ officer, row, mayPlan }) : refuse("not-in-team")
}
