import { createWriteStream } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Tx } from "@jatidiri/database"
import { generateResidents, type SampleResident } from "@jatidiri/residents"
import type { House } from "../with-house.ts"
import { demoBank, demoDeskCode } from "./bank.ts"
import { loadBlanks } from "./blanks.ts"
import { loadFigures } from "./figures.ts"
import { loadKits, loadRound } from "./round.ts"
import { showInvited, showResidents } from "./shown-residents.ts"
import { loadSites } from "./sites.ts"
import { type DemoOfficer, demoOfficers, demoPopulation, demoRegency, servicePoints } from "./town.ts"
import { whileTelling } from "./while-telling.ts"

export type DemoTown = {
  readonly regionCode: string
  readonly officers: readonly {
    readonly officerId: string
    readonly name: string
    readonly role: string
    readonly servicePoint: string
    /** Whose residents he may activate. */
    readonly area: string
  }[]
  /** Who is not active yet. */
  readonly residents: readonly SampleResident[]
  /** Likewise, but who is in the packs of a round that takes place now. */
  readonly invited: readonly SampleResident[]
  readonly bank: { readonly name: string; readonly deskCode: string }
}

export type Demo = {
  /** Who one may be, read anew at each call. */
  readonly town: () => Promise<DemoTown>
  /** Lines for the terminal. */
  readonly signIns: readonly string[]
}

const termDays = 7

const loadRegister = async ({ base, rooms }: House, onProgress: (words: string) => void): Promise<void> => {
  if (await rooms.residents.isLoaded()) return
  onProgress("regions and an invented town …")
  await rooms.residents.loadRegions()
  const file = join(base.config.dataFolder, "demo-residents.csv")
  const { count, seed, snapshot } = demoPopulation
  await pipeline(Readable.from(generateResidents({ regency: demoRegency, count, seed })), createWriteStream(file))
  const outcome = await rooms.residents.importResidents({ file, snapshot, reportFile: `${file}.rejected.csv` })
  if (!outcome.ok) throw new Error(`the demo town was not imported: ${outcome.refusal.code}`)
  await rm(file)
}

const pointOf = (officer: DemoOfficer) => {
  const point = servicePoints.find(({ id }) => id === officer.servicePointId)
  if (point === undefined) throw new Error("a demo officer has no service point")
  return point
}

/**
 * Officers who meet residents get a standing assignment; mandates come from it. In each term an officer may do what his
 * service point offers in as many days, on all his devices together.
 */
const assignOnce = async ({ rooms }: House, tx: Tx, officer: DemoOfficer): Promise<void> => {
  const powers = (["activate", "refuse", "provisional"] as const).filter((power) => officer.powers.includes(power))
  if (powers.length === 0 || (await rooms.officers.isAssigned(tx, officer.officerId))) return
  const { id, name, dailyQuota } = pointOf(officer)
  const place = { kind: "service-point", id, name } as const
  const assigned = await rooms.officers.assign(tx, "system", {
    ...{ officerId: officer.officerId, regions: [...officer.regions], place, powers },
    ...{ days: termDays, maxActivations: termDays * dailyQuota },
  })
  if (!assigned.ok) throw new Error(`a demo officer was not assigned: ${assigned.refusal.code}`)
}

const loadOffice = (house: House): Promise<void> =>
  house.base.database.transaction(async (tx) => {
    for (const point of servicePoints) await house.rooms.officers.addServicePoint(tx, point)
    for (const officer of demoOfficers) {
      const added = await house.rooms.officers.addOfficer(tx, officer)
      if (!added.ok) throw new Error(`a demo officer was refused: ${added.refusal.code}`)
      await assignOnce(house, tx, officer)
    }
  })

const loadBank = async ({ base, rooms }: House, deskCode: string): Promise<void> => {
  const added = await base.database.transaction((tx) => rooms.relyingParties.addRelyingParty(tx, demoBank(deskCode)))
  if (!added.ok) throw new Error(`the demo bank was refused: ${added.refusal.code}`)
}

const townOf = async (house: House, deskCode: string): Promise<DemoTown> => ({
  regionCode: demoRegency,
  officers: demoOfficers.map((officer) => ({
    ...{ officerId: officer.officerId, name: officer.name, role: officer.role },
    ...{ servicePoint: pointOf(officer).name, area: officer.area },
  })),
  residents: await showResidents(house),
  invited: await showInvited(house),
  bank: { name: demoBank(deskCode).name, deskCode },
})

/** Fills an empty database with the invented town; on a filled one it changes nothing. */
export const loadDemo = async (house: House, onProgress: (words: string) => void): Promise<Demo> => {
  const deskCode = demoDeskCode(house.base.keys.secret("cookies"))
  await whileTelling("regions and an invented town", onProgress, () => loadRegister(house, onProgress))
  const { residents } = await whileTelling("officers, a bank and figures", onProgress, async () => {
    await loadOffice(house)
    await loadSites(house)
    await loadKits(house)
    await loadRound(house)
    await loadBank(house, deskCode)
    await loadFigures(house)
    await loadBlanks(house)
    return townOf(house, deskCode)
  })
  return {
    town: () => townOf(house, deskCode),
    signIns: [
      "Officers / petugas: one click on the first page makes an invitation and opens Petugas.",
      `Residents / warga (NIK): ${residents.map(({ nik }) => nik).join(", ")}`,
      `Bank desk / meja bank: ${deskCode}`,
    ],
  }
}
