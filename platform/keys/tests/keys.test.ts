import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { demoOrganisation, initKeys, keyRoles, loadKeys, nodeCrypto, readOwner } from "../src/index.ts"

const subject = { organisation: demoOrganisation, country: "ID", issuerUrl: "http://localhost:8080" }
const passphrase = "for this test only"

describe("the keys of an office", () => {
  const parent = mkdtempSync(join(tmpdir(), "jatidiri-keys-"))
  const folder = join(parent, "keys")
  const make = () => initKeys({ folder, subject, passphrase, now: new Date() })
  beforeAll(async () => {
    expect(await make()).toBe(true)
  })
  afterAll(() => rmSync(parent, { recursive: true, force: true }))

  it("sign what the machinery verifies, each under its own certificate", async () => {
    const keys = await loadKeys(folder, passphrase)
    expect(keys.demo).toBe(true)
    const bytes = new TextEncoder().encode("a credential")
    for (const role of keyRoles) {
      const signer = keys.signer(role)
      const signature = await signer.sign(bytes)
      expect(await nodeCrypto.verify(signer.publicJwk, signature, bytes)).toBe(true)
      expect(await nodeCrypto.verify(signer.publicJwk, signature, bytes.slice(1))).toBe(false)
    }
    expect(new Set(keyRoles.map((role) => keys.signer(role).keyId)).size).toBe(keyRoles.length)
  })

  it("are never overwritten", async () => {
    const before = readFileSync(join(folder, "root.cert.pem"), "utf8")
    expect(await make()).toBe(false)
    expect(readFileSync(join(folder, "root.cert.pem"), "utf8")).toBe(before)
  })

  it("are made once when several make them at once, and nothing is left over", async () => {
    const home = mkdtempSync(join(tmpdir(), "jatidiri-keys-"))
    const at = join(home, "keys")
    const made = await Promise.all(
      Array.from({ length: 4 }, () => initKeys({ folder: at, subject, passphrase, now: new Date() })),
    )
    expect(made.filter(Boolean)).toHaveLength(1)
    expect(readdirSync(home)).toEqual(["keys"])
    expect((await loadKeys(at, passphrase)).anchors).toHaveLength(1)
    rmSync(home, { recursive: true })
  })

  it("say whose they are without being opened", async () => {
    expect(await readOwner(folder)).toEqual({ organisation: demoOrganisation, country: "ID" })
  })

  it("are refused under a wrong passphrase", async () => {
    await expect(loadKeys(folder, "wrong")).rejects.toThrow()
  })

  it("are encrypted on disk", () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".key.pem"))) {
      expect(readFileSync(join(folder, file), "utf8")).toContain("ENCRYPTED PRIVATE KEY")
    }
  })

  it("are refused when others may read them", async () => {
    chmodSync(join(folder, "mdoc-signer.key.pem"), 0o644)
    await expect(loadKeys(folder, passphrase)).rejects.toThrow("chmod 600")
    chmodSync(join(folder, "mdoc-signer.key.pem"), 0o600)
  })

  it("are refused when one role's files stand in another's place", async () => {
    const other = mkdtempSync(join(tmpdir(), "jatidiri-keys-"))
    cpSync(folder, other, { recursive: true })
    for (const end of ["key.pem", "cert.pem"]) {
      cpSync(join(folder, `sd-jwt-signer.${end}`), join(other, `mandate-signer.${end}`))
    }
    await expect(loadKeys(other, passphrase)).rejects.toThrow("for another use")
    rmSync(other, { recursive: true })
  })

  it("never verify a point off the curve", async () => {
    const off = { kty: "EC", crv: "P-256", x: "A".repeat(43), y: "A".repeat(43) } as const
    expect(await nodeCrypto.verify(off, new Uint8Array(64), new Uint8Array(1))).toBe(false)
  })
})
