import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "@jatidiri/database"
import { serverVariable } from "./test-database.ts"

/** One real PostgreSQL for the whole run, in a folder of its own that goes with it. */
export const setup = async (): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-test-"))
  chmodSync(folder, 0o755)
  const server = await startPostgres({
    folder: join(folder, "postgres"),
    url: process.env[serverVariable],
    only: process.env["JATIDIRI_POSTGRES"],
    settings: ["max_connections=300"],
  })
  process.env[serverVariable] = server.url
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
