import type { Tx } from "@jatidiri/database"
import type { House } from "../with-house.ts"
import { demoOfficers, demoRegency } from "./town.ts"

const [, fieldOfficer] = demoOfficers
const invitedToSchool = 60
const minuteMilliseconds = 60_000
const roundMilliseconds = 14 * 86_400_000
/** More than a district of the invented town has. */
const everybody = 2000

/** Those of the officer's district who could be activated and are not, the youngest first: it is a school. */
const findYoungest = async ({ rooms }: House, tx: Tx, regionCode: string): Promise<readonly string[]> => {
  const eligible = await rooms.residents.listEligible(tx, { regionCode, after: "0", limit: everybody })
  const active = new Set(await rooms.activation.listActive(tx, eligible))
  const waiting = eligible.filter((id) => !active.has(id))
  const people = [...(await rooms.residents.listResidents(tx, waiting))]
  people.sort((one, other) => other.birthDay.localeCompare(one.birthDay))
  return people.slice(0, invitedToSchool).map(({ residentId }) => residentId)
}

const things = [
  ["tablet", "Tablet 1"],
  ["tablet", "Tablet 2"],
  ["printer", "Pencetak 1"],
  ["generator", "Genset"],
] as const

/** What the office has for its teams, each once however often the demo starts. */
export const loadKits = ({ base, rooms }: House): Promise<void> =>
  base.database.transaction(async (tx) => {
    for (const [kind, name] of things)
      await rooms.servicePoints.registerKit(tx, "system", { regionCode: demoRegency, kind, name })
  })

/** One round goes on in the demo at any time: a school with sixty invited. */
export const loadRound = async (house: House): Promise<void> => {
  const { base, rooms } = house
  const regionCode = fieldOfficer?.regions[0]
  if (fieldOfficer === undefined || regionCode === undefined) throw new Error("the demo has no field officer")
  if (await rooms.servicePoints.hasOpenRound()) return
  await base.database.transaction(async (tx) => {
    // Its form counts in minutes: something that goes wrong in the round's first one is within it.
    const from = new Date(Math.floor(base.now().getTime() / minuteMilliseconds) * minuteMilliseconds)
    const planned = await rooms.servicePoints.planRound(tx, "system", {
      ...{ name: "SMA Contoh Denpasar Utara", host: { kind: "school", name: "SMA Negeri Contoh" }, regionCode },
      ...{ place: "Aula lantai 2", kit: ["Tablet", "Pengisi daya", "Lampu meja"] },
      ...{ from, until: new Date(from.getTime() + roundMilliseconds), officers: [fieldOfficer.officerId] },
      ...{ invitedBy: "niks", residentIds: await findYoungest(house, tx, regionCode), maxActivations: invitedToSchool },
    })
    if (!planned.ok) throw new Error(`the demo round was not planned: ${planned.refusal.code}`)
  })
}
