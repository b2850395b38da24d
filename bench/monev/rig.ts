import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { readConfig } from "@jatidiri/config"
import { startPostgres } from "@jatidiri/database"
import { type House, openHouse } from "@jatidiri/server"
import { demandDurable } from "../rig/durable.ts"

/** A machine that an office gives its figures; everything that is promised to be on disk is there. */
const settings = [
  ...[
    "shared_buffers=2GB",
    "work_mem=64MB",
    "maintenance_work_mem=512MB",
    "max_wal_size=8GB",
    "effective_cache_size=12GB",
  ],
  ...["checkpoint_timeout=15min", "random_page_cost=1.1", "jit=off"],
]

export type MonevRig = {
  readonly house: House
  /** With which a server beside it opens the same office. */
  readonly environment: Readonly<Record<string, string>>
}

/** An office on a database of its own, gone when the work is done. */
export const withMonevRig = async <Answer>(work: (rig: MonevRig) => Promise<Answer>): Promise<Answer> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-monev-"))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, "postgres"), settings })
  try {
    await demandDurable(postgres.url)
    const environment = { DATABASE_URL: postgres.url, JATIDIRI_DATA: join(folder, "data"), JATIDIRI_LOG: "silent" }
    const config = readConfig(environment)
    if (!config.ok) throw new Error(config.refusal.because)
    const house = await openHouse(config.value)
    try {
      return await work({ house, environment })
    } finally {
      await house.close()
    }
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
