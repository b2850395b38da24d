import type { Tx } from "@jatidiri/database"
import type { Needs, SignedInOfficer } from "../../needs.ts"
import type { Conflict, RoundRefusal } from "../../round-contract.ts"
import { lockWanted } from "../../store/conflicts.ts"
import { listKitsShared } from "../../store/kits.ts"
import { findConflicts, type Wanted } from "./find-conflicts.ts"

export type ReserveRefusal = Extract<
  RoundRefusal,
  "officer-busy" | "officer-on-duty" | "kit-busy" | "kit-unknown" | "kit-unusable"
>
type Reserving = Wanted & { readonly officer: SignedInOfficer; readonly leaveCounter?: true | undefined }

const refusals = { officer: "officer-busy", kit: "kit-busy", counter: "officer-on-duty" } as const

const worst = (conflicts: readonly Conflict[], leaveCounter: boolean): ReserveRefusal | undefined => {
  const kind = (["officer", "kit", "counter"] as const).find((each) => conflicts.some((one) => one.kind === each))
  return kind === undefined || (kind === "counter" && leaveCounter) ? undefined : refusals[kind]
}

/** What is not the planner's to give, or does not work, goes along with nobody. */
const reasonNotToTake = async (
  needs: Needs,
  tx: Tx,
  { officer, kits }: Reserving,
): Promise<ReserveRefusal | undefined> => {
  const found = await tx.rows(listKitsShared, kits)
  const isOurs = found.every((kit) => needs.reasonNotTo(officer, "issue-mandates", kit.region_code) === undefined)
  if (found.length < kits.length || !isOurs) return "kit-unknown"
  return found.every(({ state }) => state === "usable") ? undefined : "kit-unusable"
}

/**
 * Why these officers and things cannot go then; nothing when they can, and then nobody else takes them before the
 * transaction is over: whoever plans with one of them at the same moment waits, and sees what was planned.
 */
export const reserve = async (needs: Needs, tx: Tx, wanted: Reserving): Promise<ReserveRefusal | undefined> => {
  await tx.rows(lockWanted, [...wanted.officers, ...wanted.kits])
  const wrong = await reasonNotToTake(needs, tx, wanted)
  return wrong ?? worst(await findConflicts(tx, wanted), wanted.leaveCounter === true)
}
