import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { demoOrganisation, initKeys, loadKeys, secretNames } from "../src/index.ts"

const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: "http://localhost:8080" }
const passphrase = "for this test only"

test.each(secretNames)("a secret for %s that a full disk cut short stops the start", async (name) => {
  const parent = mkdtempSync(join(tmpdir(), "jatidiri-secrets-"))
  const folder = join(parent, "keys")
  await initKeys({ folder, subject, passphrase, now: new Date() })
  for (const left of [new Uint8Array(0), new Uint8Array(31)]) {
    writeFileSync(join(folder, `${name}.secret`), left, { mode: 0o600 })
    await expect(loadKeys(folder, passphrase)).rejects.toThrow("32 bytes")
  }
  rmSync(parent, { recursive: true, force: true })
})
