import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { startPostgres } from "@jatidiri/database"
import { demoOrganisation, initKeys } from "@jatidiri/keys"
import { demandDurable } from "./durable.ts"

export const keyPassphrase = "only for the bench"

export type Rig = { readonly databaseUrl: string; readonly keyFolder: string }

/** A durable database and an office's keys of its own, gone when the work is done. */
export const withRig = async <Answer>(work: (rig: Rig) => Promise<Answer>): Promise<Answer> => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-bench-"))
  chmodSync(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, "postgres") })
  try {
    await demandDurable(postgres.url)
    const keyFolder = join(folder, "keys")
    const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: "http://127.0.0.1" }
    await initKeys({ folder: keyFolder, subject, passphrase: keyPassphrase, now: new Date() })
    return await work({ databaseUrl: postgres.url, keyFolder })
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
