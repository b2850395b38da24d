import type { Queries } from "@jatidiri/database"
import { accept, type Result, refuse } from "@jatidiri/kernel"
import type { ServicePointRefusal } from "../contract.ts"
import { reasonNotToPack } from "../domain/round.ts"
import type { Needs, SignedInOfficer } from "../needs.ts"
import { findRoundShared, isMember, type RoundRow } from "../store/rounds.ts"
import { timesOf } from "./list-rounds.ts"

export type AdmitRefusal = Extract<
  ServicePointRefusal,
  | "not-signed-in"
  | "officer-ended"
  | "power-missing"
  | "outside-region"
  | "round-unknown"
  | "not-in-team"
  | "round-not-begun"
  | "round-over"
>
export type Asked = { readonly officer: SignedInOfficer | undefined; readonly roundId: string }

/**
 * The round, for an officer of its team who may still activate people there, while it lasts. Within a transaction it is
 * held against being closed until that is over.
 */
export const admit = async (
  needs: Needs,
  queries: Queries,
  { officer, roundId }: Asked,
): Promise<Result<{ readonly officerId: string; readonly round: RoundRow }, AdmitRefusal>> => {
  if (officer === undefined) return refuse("not-signed-in")
  const { officerId } = officer
  const round = await queries.find(findRoundShared, roundId)
  if (round === undefined) return refuse("round-unknown")
  if ((await queries.find(isMember, roundId, officerId)) === undefined) return refuse("not-in-team")
  const refusal = needs.reasonNotTo(officer, "activate", round.region_code)
  if (refusal !== undefined) return refuse(refusal)
  const early = reasonNotToPack(timesOf(round), needs.now())
  return early === undefined ? accept({ officerId, round }) : refuse(early)
}
