import { laptop, openPerson } from "@jatidiri/testing"
import { type PlannedRound, planRound } from "../chaos/round-of-all.ts"
import type { ChaosTown } from "../chaos/town.ts"
import { addOfficer, signUp } from "../rig/sign-up.ts"
import { loadJournalCode } from "./load-journal-code.ts"
import { openTablet, type Tablet } from "./tablet.ts"

const tabletsEach = 2

const signUpAlone = async ({ house }: ChaosTown, officerId: string): Promise<string> => {
  const person = await openPerson(laptop)
  return signUp(person, house, officerId).finally(() => person.close())
}

/** A team of officers with two tablets each on one round, to which everybody is invited who may be. */
export const openTeam = async (town: ChaosTown, officers: number, residents: number) => {
  const code = await loadJournalCode()
  const ids: string[] = []
  for (let number = 1; number <= officers; number++) ids.push(await addOfficer(town.house, number))
  const round: PlannedRound = await planRound(town.house, ids, residents)
  const tablets: Tablet[] = []
  for (const id of ids) {
    const cookie = await signUpAlone(town, id)
    for (let nth = 0; nth < tabletsEach; nth++)
      tablets.push(await openTablet({ office: town, code, cookie, round: round.roundId }))
  }
  return { tablets, invited: round.invited }
}
