import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { isAbsolute, join } from "node:path"
import { describe, expect, it } from "vitest"
import { readConfig } from "../src/index.ts"

const wrongs = (environment: Record<string, string>) => {
  const read = readConfig(environment)
  return read.ok ? "" : (read.refusal.because ?? "")
}

describe("the configuration", () => {
  it("of an empty environment is the demo on port 8080", () => {
    const read = readConfig({})
    expect(read.ok && [read.value.mode, read.value.baseUrl]).toEqual(["demo", "http://localhost:8080"])
  })

  it("follows PORT in its own address", () => {
    const read = readConfig({ PORT: "9000" })
    expect(read.ok && read.value.baseUrl).toBe("http://localhost:9000")
  })

  it("lets a recovery wait for a minute in the demo, for three days in an office, and as long as it says", () => {
    const wait = (environment: Record<string, string>) => {
      const read = readConfig(environment)
      return read.ok && read.value.recoveryWaitSeconds
    }
    const office = { JATIDIRI_MODE: "office", JATIDIRI_BASE_URL: "https://id.example" }
    const keys = { JATIDIRI_KEYS: tmpdir(), JATIDIRI_KEYS_PASSPHRASE_FILE: tmpdir() }
    expect(wait({})).toBe(60)
    expect(wait({ ...office, ...keys })).toBe(259_200)
    expect(wait({ JATIDIRI_RECOVERY_WAIT_SECONDS: "0" })).toBe(0)
    expect(wait({ ...office, ...keys, JATIDIRI_RECOVERY_WAIT_SECONDS: "86400" })).toBe(86_400)
    for (const short of ["0", "60", "86399"])
      expect(wrongs({ ...office, ...keys, JATIDIRI_RECOVERY_WAIT_SECONDS: short })).toContain("at least a day")
  })

  it.each([
    [{ JATIDIRI_PROT: "1" }, "JATIDIRI_PROT is not a setting"],
    [{ PORT: "eighty" }, "PORT must be a port"],
    [{ PORT: "99999" }, "PORT must be a port"],
    [{ JATIDIRI_MODE: "production" }, "must be one of demo, office"],
    [{ JATIDIRI_BASE_URL: "http://id.example" }, "must be https"],
    [{ JATIDIRI_BASE_URL: "https://id.example/path" }, "without a path"],
    [{ JATIDIRI_BASE_URL: "https://id.example/" }, "without a path"],
    [{ JATIDIRI_BASE_URL: "https://office:word@id.example" }, "must be an origin"],
    [{ JATIDIRI_BASE_URL: "https://ID.example:443" }, "must be an origin"],
    [{ JATIDIRI_BASE_URL: "ftp://localhost" }, "must be https"],
    [{ JATIDIRI_RECOVERY_WAIT_SECONDS: "3 days" }, "must be whole seconds"],
    [{ JATIDIRI_RECOVERY_WAIT_SECONDS: "-1" }, "must be whole seconds"],
    [{ JATIDIRI_RECOVERY_WAIT_SECONDS: "1209601" }, "must be whole seconds"],
    [{ DATABASE_URL_FILE: tmpdir() }, "no such file"],
    [{ DATABASE_URL_FILE: "/nowhere/at/all" }, "no such file"],
  ])("refuses %o", (environment, words) => {
    expect(wrongs(environment as Record<string, string>)).toContain(words)
  })

  it("takes no empty file for the address of a database", () => {
    const folder = mkdtempSync(join(tmpdir(), "jatidiri-config-"))
    const file = join(folder, "database-url")
    writeFileSync(file, "\n")
    expect(wrongs({ DATABASE_URL_FILE: file })).toContain("the file is empty")
    writeFileSync(file, "postgres://db.example/jatidiri\n")
    const read = readConfig({ DATABASE_URL_FILE: file })
    expect(read.ok && read.value.databaseUrl).toBe("postgres://db.example/jatidiri")
    rmSync(folder, { recursive: true })
  })

  it("names folders from the root, wherever the process goes afterwards", () => {
    const read = readConfig({ JATIDIRI_PHOTOS: "photos", JATIDIRI_KEYS: "keys" })
    expect(read.ok && [read.value.photosFolder ?? "", read.value.keysFolder].every(isAbsolute)).toBe(true)
  })

  it("names every mistake at once", () => {
    expect(wrongs({ PORT: "x", JATIDIRI_MODE: "y" }).split("\n")).toHaveLength(2)
  })

  it("starts no office without its origin and keys", () => {
    const because = wrongs({ JATIDIRI_MODE: "office", JATIDIRI_DATA: "/nowhere/at/all" })
    expect(because).toContain("JATIDIRI_BASE_URL must be set")
    expect(because).toContain("jatidiri keys init")
  })

  it("cannot be changed afterwards", () => {
    const read = readConfig({})
    expect(read.ok && Object.isFrozen(read.value)).toBe(true)
  })
})
