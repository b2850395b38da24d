import { randomUUID } from "node:crypto"
import type { Tx } from "@jatidiri/database"
import { nationCode } from "@jatidiri/officers/contract"
import type { House } from "@jatidiri/server"
import { type Run, say, wronglyCalled } from "../command.ts"
import { inStandingOffice } from "../in-office.ts"
import { type NewOfficer, readNewOfficer } from "../new-officer.ts"
import { readConfigOrComplain } from "../read-config-or-complain.ts"
import { mandatePowersOf, powersOf } from "../roles.ts"

const termDays = 7

/** Who meets residents is assigned to his place at once; in each term he may do what it offers in as many days. */
const assign = async ({ rooms }: House, tx: Tx, officerId: string, officer: NewOfficer): Promise<void> => {
  const powers = mandatePowersOf(officer.role)
  if (powers.length === 0) return
  const { id, name, dailyQuota } = officer.servicePoint
  const assigned = await rooms.officers.assign(tx, "system", {
    ...{ officerId, regions: [officer.region], place: { kind: "service-point", id, name }, powers },
    ...{ days: termDays, maxActivations: termDays * dailyQuota },
  })
  if (!assigned.ok) throw new Error(`a new officer was not assigned: ${assigned.refusal.code}`)
}

const add = async (house: House, tx: Tx, officer: NewOfficer) => {
  const { officers } = house.rooms
  const { name, role, region, servicePoint } = officer
  const officerId = randomUUID()
  await officers.addServicePoint(tx, { ...servicePoint, kind: "office", regionCode: region })
  // The ministry's place is somewhere; its officers look after the whole country.
  const regions = role === "ministry" ? [nationCode] : [region]
  const person = { officerId, name, role, powers: powersOf[role], regions, servicePointId: servicePoint.id }
  const added = await officers.addOfficer(tx, person)
  if (!added.ok) throw new Error(`a new officer was refused: ${added.refusal.code}`)
  await assign(house, tx, officerId, officer)
  return { officerId, ...(await officers.issueEnrolment(tx, officerId)) }
}

export const run: Run = async (args) => {
  const officer = readNewOfficer(args)
  if (typeof officer === "string") return wronglyCalled(officer)
  const config = readConfigOrComplain()
  if (config === undefined) return 1
  return inStandingOffice(config, async (house) => {
    const { officerId, ticket } = await house.base.database.transaction((tx) => add(house, tx, officer))
    say(`officer ${officerId}: ${officer.name}, ${officer.role} in ${officer.region}`)
    say(`invitation, good for a day, for him alone: ${config.baseUrl}/petugas/#/daftar?undangan=${ticket}`)
    return 0
  })
}
