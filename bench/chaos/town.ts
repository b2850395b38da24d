import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { type House, openHouse } from "@jatidiri/server"
import { openWeakLink, type WeakLink } from "@jatidiri/testing"
import { type Command, command } from "../rig/command.ts"
import { freePort } from "../rig/free-port.ts"
import { type HurtPostgres, openHurtPostgres } from "./postgres.ts"

/** No line at all, but for what the machine itself takes. */
export const clearLine = { bitsPerSecond: 100_000_000, delayMilliseconds: 0, loss: 0 }

/** The office as it runs for real, with everything that may be hurt, and the house beside it to look into the books. */
export type ChaosTown = {
  readonly folder: string
  readonly origin: string
  /** The server's own, past the line. */
  readonly port: number
  readonly link: WeakLink
  readonly postgres: HurtPostgres
  readonly house: House
  /** Ends the server's process from one moment to the next. */
  killServer(): Promise<void>
  /** Until it serves; nothing when it does already. */
  startServer(): Promise<void>
  close(): Promise<void>
}

const serverOf = (environment: Readonly<Record<string, string>>) => {
  let running: Command | undefined
  const start = async (): Promise<void> => {
    if (running !== undefined) return
    const next = command(["serve"], environment)
    running = next
    await next.until("serving http")
  }
  const kill = async (): Promise<void> => {
    const last = running
    running = undefined
    await last?.end("SIGKILL")
  }
  return { start, kill }
}

export const openChaosTown = async (seed: number): Promise<ChaosTown> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-chaos-"))
  chmodSync(folder, 0o755)
  const postgres = await openHurtPostgres(join(folder, "postgres"))
  const port = await freePort()
  const link = await openWeakLink({ to: port, ...clearLine, seed })
  const origin = `http://localhost:${link.port}`
  const environment = {
    ...{ PORT: String(port), JATIDIRI_BASE_URL: origin, JATIDIRI_DATA: join(folder, "data") },
    ...{ DATABASE_URL: postgres.url, JATIDIRI_LOG: "silent" },
  }
  const server = serverOf(environment)
  await server.start()
  const config = readConfig(environment)
  if (!config.ok) throw new Error(config.refusal.because)
  const house = await openHouse(config.value)
  return {
    ...{ folder, origin, port, link, postgres, house, killServer: server.kill, startServer: server.start },
    close: async () => {
      await house.close()
      await server.kill()
      await link.close()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
