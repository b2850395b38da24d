import { createWriteStream, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import type { Database } from "@jatidiri/database"
import { generateResidents, type residents } from "@jatidiri/residents"

const town = { regency: "51.71", count: 1200, seed: 7 } as const
const snapshot = "2025-S2"
const peopleWhoCollect = 200

type Register = ReturnType<typeof residents>

const importTown = async (register: Register): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-bench-town-"))
  const file = join(folder, "residents.csv")
  await pipeline(Readable.from(generateResidents(town)), createWriteStream(file))
  const outcome = await register.importResidents({ file, snapshot, reportFile: join(folder, "rejected.csv") })
  rmSync(folder, { recursive: true })
  if (!outcome.ok) throw new Error(`the town was not imported: ${outcome.refusal.code}`)
}

/**
 * Fills the register with an invented town and gives the ids of people who may collect, their photos made as an
 * officer's look at them makes them.
 */
export const settlePeople = async (database: Database, register: Register): Promise<readonly string[]> => {
  await register.loadRegions()
  await importTown(register)
  const ids: string[] = []
  for (const { nik } of await register.sampleEligible(database, peopleWhoCollect, town.regency)) {
    const resident = await register.findResidentByNik(database, nik)
    if (resident === undefined) continue
    await register.readPhoto(database, resident.residentId)
    ids.push(resident.residentId)
  }
  if (ids.length === 0) throw new Error("nobody in the town may collect")
  return ids
}
