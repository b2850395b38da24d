import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "vite"
import { afterAll, expect, test } from "vitest"
import { webApp } from "./web-app.ts"

const folder = mkdtempSync(join(tmpdir(), "web-app-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const page = (words: string): string =>
  `<!doctype html><html lang="id"><body><div id="app">${words}</div><script type="module" src="/main.ts"></script></body></html>`

/** Builds an app of three lines and gives its files by name. */
const buildApp = async (words: string): Promise<ReadonlyMap<string, string>> => {
  mkdirSync(join(folder, "src"), { recursive: true })
  writeFileSync(join(folder, "index.html"), page(words))
  writeFileSync(join(folder, "main.ts"), 'import("./app.ts")')
  writeFileSync(join(folder, "app.ts"), "const a: { b?: number } = {}; document.title = String(a?.b ?? 1)")
  const facts = { base: "/uji/", name: "Uji", shortName: "Uji", description: "Uji" }
  await build({ ...webApp(facts), root: folder, configFile: false, logLevel: "error" })
  const dist = join(folder, "dist")
  const names = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(dist, name)).isFile(),
  )
  return new Map(names.map((name) => [name, readFileSync(join(dist, name), "latin1")]))
}

const versionIn = (files: ReadonlyMap<string, string>): string | undefined =>
  /cacheName = "([^"]+)"/.exec(files.get("service-worker.js") ?? "")?.[1]

test("a person without network finds every file of the app kept, and only those", async () => {
  const files = await buildApp("tunggu")
  const listed = /const files = (\[.*\])/.exec(files.get("service-worker.js") ?? "")?.[1] ?? "[]"
  const expected = [...files.keys()].filter((name) => name !== "service-worker.js" && name !== "index.html")
  expect((JSON.parse(listed) as string[]).sort()).toEqual(["/uji/", ...expected.map((name) => `/uji/${name}`)].sort())
})
test("a changed word in the page alone is a new version, the same sources are the same version", async () => {
  const first = versionIn(await buildApp("tunggu"))
  expect(first).toBeDefined()
  expect(versionIn(await buildApp("tunggu"))).toBe(first)
  expect(versionIn(await buildApp("sebentar"))).not.toBe(first)
})
test("an engine of 2018 meets no syntax it cannot read", async () => {
  const scripts = [...(await buildApp("tunggu"))].filter(([name]) => name.startsWith("assets/") && name.endsWith(".js"))
  expect(scripts.length).toBeGreaterThan(0)
  for (const [name, text] of scripts) expect(text, name).not.toMatch(/\?\.[a-z]|\?\?/)
})
test("a browser without modules is told what to do", async () => {
  const files = await buildApp("tunggu")
  expect(files.get("index.html")).toContain("too-old.js")
  expect(files.get("too-old.js")).toContain("KTP-el Anda tetap berlaku")
})
test("the icons are pictures of their size", async () => {
  const icon = Buffer.from((await buildApp("tunggu")).get("icon-192.png") ?? "", "latin1")
  expect(icon.subarray(1, 4).toString()).toBe("PNG")
  expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([192, 192])
})
