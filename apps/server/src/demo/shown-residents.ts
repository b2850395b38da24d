import type { Resident, SampleResident } from "@jatidiri/residents"
import type { House } from "../with-house.ts"
import { demoDistrict, demoRegency } from "./town.ts"

const shownOfDistrict = 3
const shownResidents = 6
const shownInvited = 3
const page = 100
const mostInvited = 200

/** Whom an officer knows at once: a card in the hand and a photo to compare. */
const isKnown = ({ cardStatus, photo }: Resident): boolean => cardStatus === "held" && photo !== undefined

/** In the order given, who is not active yet. */
const findWaiting = async ({ base, rooms }: House, ids: readonly string[]): Promise<readonly Resident[]> => {
  const active = new Set(await rooms.activation.listActive(base.database, ids))
  const people = await rooms.residents.listResidents(base.database, ids)
  const byId = new Map(people.map((person) => [String(person.residentId), person]))
  return ids.flatMap((id) => (active.has(id) ? [] : (byId.get(id) ?? [])))
}

/** Goes on page by page: whoever was activated gives way to the next. */
const findOfRegion = async (house: House, regionCode: string, count: number): Promise<readonly Resident[]> => {
  const found: Resident[] = []
  let after = "0"
  while (found.length < count) {
    const ids = await house.rooms.residents.listEligible(house.base.database, { regionCode, after, limit: page })
    const last = ids.at(-1)
    if (last === undefined) break
    found.push(...(await findWaiting(house, ids)).filter(isKnown))
    after = last
  }
  return found.slice(0, count)
}

const shown = ({ nik, name, address: { village, district } }: Resident): SampleResident => ({
  ...{ nik, name, village, district },
})

/** Some whom every officer of the town may activate first, then others; none who is active. */
export const showResidents = async (house: House): Promise<readonly SampleResident[]> => {
  const near = await findOfRegion(house, demoDistrict, shownOfDistrict)
  const all = await findOfRegion(house, demoRegency, shownResidents)
  const others = all.filter(({ nik }) => !near.some((known) => known.nik === nik))
  return [...near, ...others].slice(0, shownResidents).map(shown)
}

/** Some who are in the packs of the round that goes on, and are not active. */
export const showInvited = async (house: House): Promise<readonly SampleResident[]> => {
  const invited = await findWaiting(house, await house.rooms.servicePoints.listInvited(mostInvited))
  return invited.slice(0, shownInvited).map(shown)
}
