import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type Config, readConfig } from "@jatidiri/config"
import { type RunningServer, startServer } from "@jatidiri/server"
import { findFreePort, openTestDatabase } from "@jatidiri/testing"

/** A whole demo town of its own on a free port and a fresh database. */
export type Town = {
  readonly origin: string
  readonly server: RunningServer
  /** The first few residents who can be activated. */
  readonly residents: readonly { readonly nik: string; readonly name: string }[]
  readonly deskCode: string
  /** Opens the front door again after `shut`, on the same port and data. */
  reopen(): Promise<void>
  shut(): Promise<void>
  close(): Promise<void>
}

const configFor = (port: number, folder: string, databaseUrl: string): Config => {
  const read = readConfig({ PORT: String(port), JATIDIRI_DATA: folder, DATABASE_URL: databaseUrl })
  if (!read.ok) throw new Error(read.refusal.because)
  return read.value
}

export const openTown = async (): Promise<Town> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-town-"))
  const held = await openTestDatabase()
  const config = configFor(await findFreePort(), folder, held.url)
  let server = await startServer(config)
  let open = true
  const { rooms, base } = server.house
  const residents = await rooms.residents.sampleEligible(base.database, 6, "51.71")
  const [, , deskLine = ""] = server.demoSignIns
  const shut = async () => {
    if (open) await server.close()
    open = false
  }
  return {
    origin: config.baseUrl,
    get server() {
      return server
    },
    residents,
    deskCode: deskLine.split(": ").at(-1) ?? "",
    shut,
    reopen: async () => {
      server = await startServer(config)
      open = true
    },
    close: async () => {
      await shut()
      await held.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
