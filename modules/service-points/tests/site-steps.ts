import { randomUUID } from "node:crypto"
import { checkItems, type SiteBody, sitePaths } from "../src/contract.ts"
import { bringMember, bringPlanner, command, type Town, type TownOfficer } from "./town.ts"

export const district = "51.71.04"
export const everyDay = [1, 2, 3, 4, 5, 6, 7]
/** 08:00 to 12:00 on the clocks of Denpasar. */
export const hoursOf = (weekdays: readonly number[]) =>
  weekdays.map((weekday) => ({ weekday, opens: 480, closes: 720 }))
export const allFit = checkItems.map((item) => ({ item, fits: true, ...(item === "network" ? { measured: 240 } : {}) }))
export const at = (path: string, siteId: string): string => path.replace(":siteId", siteId)

/** Open every day, two counters of ten minutes: 48 people, of them 40 by the quota, 30 by appointment. */
export const siteOf = (officers: string[], changes: Partial<SiteBody> = {}): SiteBody => ({
  ...{ ...command(), name: "Kantor Desa Contoh", kind: "village", regionCode: district, address: "Jl. Contoh 1" },
  ...{ counters: 2, dailyQuota: 40, minutes: 10, walkInPercent: 25, hours: hoursOf(everyDay), officers },
  ...changes,
})

/** A site that serves, with whoever asked for it and serves there, and who decided. */
export const bringSite = async (town: Town, changes: Partial<SiteBody> = {}) => {
  const [village, head] = [bringMember(town, { name: "Nyoman Contoh" }), bringPlanner(town)]
  const body = siteOf([village.officerId], changes)
  const asked = await town.call(sitePaths.sites, body, village)
  const siteId = String(asked.body["siteId"])
  const walk = async (path: string, given: object, officer: TownOfficer): Promise<void> => {
    const answer = await town.call(at(path, siteId), { ...command(), ...given }, officer)
    if (answer.status !== 204) throw new Error(`not done: ${answer.text}`)
  }
  await walk(sitePaths.siteChecks, { checks: allFit }, village)
  for (const step of ["approve", "activate"]) await walk(sitePaths.siteSteps, { step }, head)
  return { siteId, village, head, body }
}

export type Site = Awaited<ReturnType<typeof bringSite>>

const dayMilliseconds = 86_400_000
/** The day so many days from now in Denpasar. */
export const dayFrom = (town: Town, days: number): string =>
  new Date(town.clock.milliseconds + 8 * 3_600_000 + days * dayMilliseconds).toISOString().slice(0, 10)

/** Turns the clock to a minute of today in Denpasar, or of tomorrow where that has passed. */
export const turnTo = (town: Town, minute: number): void => {
  const local = town.clock.milliseconds + 8 * 3_600_000
  const wanted = minute * 60_000
  const rest = (wanted - (local % dayMilliseconds) + dayMilliseconds) % dayMilliseconds
  town.pass(rest)
}

/** A request that waits for an officer. */
export const bringRequest = (town: Town, standing = "waiting"): string => {
  const requestId = randomUUID().replaceAll("-", "")
  town.requests.set(requestId, standing)
  return requestId
}
