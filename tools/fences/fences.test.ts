import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findRooms, findSources } from "./rooms.ts"
import { readTrespasses, trespassesIn } from "./trespasses.ts"

const root = join(import.meta.dirname, "../..")
const rooms = findRooms(root)

/** Planted trespasses: file, text, the rule that must bite. */
const planted: readonly [string, string, string][] = [
  ["kernel/src/nik.ts", 'import "@jatidiri/http"', "kernel-alone"],
  ["platform/http/src/serve.ts", 'import type { Offer } from "@jatidiri/openid4vc"', "platform-looks-down"],
  ["platform/database/src/x.ts", 'import "@jatidiri/audit"', "platform-looks-down"],
  ["protocols/field/src/x.ts", 'import "@jatidiri/keys"', "protocols-pure"],
  ["protocols/field/src/x.ts", 'import { hash } from "node:crypto"', "protocols-pure"],
  ["protocols/field/src/x.ts", 'import { readFileSync } from "fs"', "protocols-pure"],
  ["protocols/field/src/x.ts", "const now = Date.now()", "no-machinery"],
  ["protocols/field/src/x.ts", 'await globalThis.fetch("x")', "no-machinery"],
  ["protocols/field/src/x.ts", "const now = new Date()", "no-machinery"],
  ["protocols/credentials/src/x.ts", 'await fetch("x")', "no-machinery"],
  ["modules/activation/src/domain/x.ts", "const salt = Math.random()", "no-machinery"],
  ["modules/activation/src/actions/x.ts", 'import "@jatidiri/officers"', "modules-strangers"],
  ["modules/activation/src/actions/x.ts", 'export * from "@jatidiri/officers/contract"', "modules-strangers"],
  ["modules/activation/src/index.ts", 'import "@jatidiri/server"', "modules-below-apps"],
  ["modules/activation/src/domain/x.ts", 'import "@jatidiri/database"', "domain-pure"],
  ["modules/activation/src/domain/x.ts", 'import { f } from "../store/bindings.ts"', "domain-pure"],
  ["modules/activation/src/domain/x.ts", 'import type { X } from "../needs.ts"', "domain-pure"],
  ["modules/activation/src/http/routes.ts", 'import { f } from "../store/bindings.ts"', "http-through-actions"],
  ["apps/wallet/src/main.tsx", 'import "@jatidiri/activation"', "web-apps-by-contract"],
  ["apps/wallet/src/main.tsx", 'import "@jatidiri/http"', "web-apps-by-contract"],
  ["apps/server/src/main.ts", 'import "../../../modules/audit/src/store/x.ts"', "doors-only"],
  ["apps/server/src/main.ts", 'import "@jatidiri/cli"', "apps-strangers"],
  ["modules/activation/src/store/x.ts", "const q = `select 1 from residents.residents`", "own-schema"],
  ["modules/monitoring/src/store/x.ts", "const q = `select 1 from activation.bindings`", "own-schema"],
]

const welcome: readonly [string, string][] = [
  ["modules/monitoring/src/store/x.ts", "const q = `select 1 from activation.published_ledger`"],
  ["apps/wallet/src/main.tsx", 'import type { X } from "@jatidiri/activation/contract"'],
  ["modules/activation/src/domain/x.ts", 'import type { X } from "../recovery-contract.ts"'],
  ["protocols/openid4vc/src/x.ts", 'import { parse } from "@jatidiri/credentials"'],
  ["protocols/field/src/x.ts", "export const at = (now: Date) => new Date(now)"],
  ["apps/server/src/wiring/activation.ts", 'import { activation } from "@jatidiri/activation"'],
]

describe("the fences", () => {
  it.each(planted)("bite in %s on %s", (file, text, rule) => {
    expect(trespassesIn(file, text, rooms).map((trespass) => trespass.rule)).toContain(rule)
  })

  it.each(welcome)("let %s pass with %s", (file, text) => {
    expect(trespassesIn(file, text, rooms)).toEqual([])
  })

  it("read the whole house and find nobody where he may not be", () => {
    const sources = findSources(root)
    expect(rooms.size).toBeGreaterThan(20)
    expect(sources.length).toBeGreaterThan(50)
    expect(readTrespasses(root, sources, rooms)).toEqual([])
  })
})
