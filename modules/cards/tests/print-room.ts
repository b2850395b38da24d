import { cardPaths, type InHand } from "../src/contract.ts"
import { bring, bringIn, command, openSite, type Town, type TownOfficer, type TownResident } from "./town.ts"

/** What is done where cards are printed, in a town that is opened later. */
export const printRoom = (town: () => Town) => {
  /** The register says something new, and the room hears of it. */
  const imported = async () => {
    town().register.release += 1
    await town().room.refreshQueue()
  }
  const office = async (blanks: number) => {
    const site = openSite(town())
    const officer = bring(town(), site)
    if (blanks > 0) await bringIn(town(), officer, site.id, blanks)
    return { site, officer }
  }
  const take = (siteId: string, count: number, officer?: TownOfficer) =>
    town().call(cardPaths.handOuts, { ...command(), siteId, count }, officer)
  const peopleIn = ({ body }: { body: Record<string, unknown> }) => body["people"] as InHand[]
  const report = (results: object[], officer?: TownOfficer) =>
    town().call(cardPaths.results, { ...command(), results }, officer)
  const printed = (residentId: string) => ({ residentId, result: "printed" })
  const placeOf = ({ nik }: TownResident, officer?: TownOfficer) => town().call(cardPaths.positions, { nik }, officer)
  return { imported, office, take, peopleIn, report, printed, placeOf }
}
