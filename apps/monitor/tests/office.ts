import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { serve } from "@jatidiri/http"
import { openHouse } from "@jatidiri/server"
import { findFreePort, openTestDatabase, outlastStrangers } from "@jatidiri/testing"
import { build } from "vite"
import { demoRegency, peopleOfEveryRegency, peopleOfVillages, yearsOfActs } from "./figures.ts"

const app = join(import.meta.dirname, "..")
const snapshot = "2025-S2"
const letter = { from: "Kementerian (rekaan)", number: "DEMO-001", date: "2026-01-02" }

type Asked = {
  /** With the offices' own books. */
  readonly scenarios?: true
  /** No activation yet, and nobody counted. */
  readonly empty?: true
}

/**
 * A real server with every room on a database of its own, the whole country's regions, a counted population and three
 * years of activations, and this app as it is built now before it.
 */
export const openOffice = async ({ scenarios, empty }: Asked = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "monev-"))
  const dist = join(folder, "dist")
  const held = await openTestDatabase()
  const port = await findFreePort()
  const config = readConfig({ PORT: `${port}`, JATIDIRI_DATA: folder, DATABASE_URL: held.url, JATIDIRI_LOG: "error" })
  if (!config.ok) throw new Error(config.refusal.because)
  await build({ root: app, configFile: join(app, "vite.config.ts"), logLevel: "error", build: { outDir: dist } })
  const house = await openHouse(config.value)
  const { monitoring, residents } = house.rooms
  const { database } = house.base
  await residents.loadRegions()
  if (empty !== true) await database.raw(peopleOfEveryRegency + peopleOfVillages)
  const refresh = async (): Promise<void> => {
    await outlastStrangers(database)
    await monitoring.refresh()
  }
  if (empty !== true) {
    const base = await monitoring.addBase({ name: "wajib-ktp", snapshot, source: `DKB ${snapshot}`, actor: "system" })
    if (!base.ok) throw new Error(base.refusal.code)
    await monitoring.addTarget({
      ...{ baseId: base.value.baseId, regionCode: "nation", scope: "ministry", share: 0.25, shareOf: "base", letter },
      ...{ period: { from: "2026-01-01", to: "2026-12-31" }, revision: 0, actor: "system" },
    })
    await database.raw(yearsOfActs)
  }
  if (scenarios === true) await monitoring.loadScenarios()
  await monitoring.refreshBases()
  await refresh()
  const broken: unknown[] = []
  const served = await serve({
    routes: house.composed.routes,
    port,
    pages: [{ prefix: "/monev/", folder: dist }],
    onBroken: (error) => broken.push(error),
  })
  const close = async (): Promise<void> => {
    await served.close()
    await house.close()
    await held.close()
    rmSync(folder, { recursive: true, force: true })
    if (broken.length > 0) throw broken[0]
  }
  return { origin: config.value.baseUrl, dist, house, refresh, close, regency: demoRegency }
}

export type Office = Awaited<ReturnType<typeof openOffice>>
