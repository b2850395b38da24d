import type { Tx } from "@jatidiri/database"
import type { Needs } from "../../needs.ts"
import { insertMember } from "../../store/rounds.ts"

/** Without network all three are needed: what cannot be given at once is given as a provisional KTP. */
const fieldPowers = ["activate", "refuse", "provisional"] as const

type Team = {
  readonly roundId: string
  readonly name: string
  readonly regionCode: string
  readonly from: Date
  readonly until: Date
  readonly maxActivations: number
  readonly officers: readonly string[]
  readonly actor: string
}

const joinOne = async (needs: Needs, tx: Tx, team: Team, officerId: string) => {
  const { roundId, name, regionCode, from, until, maxActivations, actor } = team
  const place = { kind: "field-round", id: roundId, name } as const
  const officerName = await needs.findOfficerName(tx, officerId)
  if (officerName === undefined) return "officer-unknown" as const
  const terms = { regions: [regionCode], place, powers: [...fieldPowers], from, until, maxActivations }
  const assigned = await needs.assignToRound(tx, actor, { officerId, ...terms })
  if (!assigned.ok) return assigned.refusal.code === "officer-unknown" ? "officer-unknown" : "officer-unfit"
  await tx.run(insertMember, roundId, officerId, officerName)
  return undefined
}

/** Puts the officers into the round's team, each with an assignment for its time; the first that may not is told. */
export const joinTeam = async (
  needs: Needs,
  tx: Tx,
  team: Team,
): Promise<"officer-unknown" | "officer-unfit" | undefined> => {
  for (const officerId of team.officers) {
    const unfit = await joinOne(needs, tx, team, officerId)
    if (unfit !== undefined) return unfit
  }
  return undefined
}
