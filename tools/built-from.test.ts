import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { hashOfSources } from "./built-from.ts"

const root = mkdtempSync(join(tmpdir(), "jatidiri-built-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const write = (file: string, text: string): string => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
  return hashOfSources(root)
}

test("a change of style, page or script is built anew; one of SQL, words or tests is not", () => {
  execFileSync("git", ["init", "-q"], { cwd: root })
  writeFileSync(join(root, "package-lock.json"), "{}")
  const seen = [
    write("apps/wallet/index.html", "<p>"),
    write("platform/web/src/look/tokens.css", ":root {}"),
    write("platform/web/src/look/tokens.css", ":root { --ink: #000 }"),
    write("apps/wallet/src/app.tsx", "export {}"),
    write("apps/wallet/index.html", "<div>"),
  ]
  expect(new Set(seen).size).toBe(seen.length)
  const before = hashOfSources(root)
  expect(write("modules/audit/migrations/001-log.sql", "select 1")).toBe(before)
  expect(write("platform/web/README.md", "# web")).toBe(before)
  expect(write("apps/wallet/src/app.test.ts", "test")).toBe(before)
})
