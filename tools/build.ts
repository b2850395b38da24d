import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { hashOfSources } from "./built-from.ts"
import { bin, root, run } from "./steps.ts"

const apps = ["wallet", "officer", "monitor", "verifier"] as const
const compressible = /\.(js|css|html|json|svg|webmanifest)$/
const worthwhileBytes = 1024

const compress = (folder: string): void => {
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = join(folder, entry)
    if (!compressible.test(file) || statSync(file).size < worthwhileBytes) continue
    const bytes = readFileSync(file)
    writeFileSync(`${file}.br`, brotliCompressSync(bytes))
    writeFileSync(`${file}.gz`, gzipSync(bytes))
  }
}

const buildApp = async (app: string, hash: string): Promise<boolean> => {
  const folder = join(root, "apps", app)
  const stamp = join(folder, "dist", ".built-from")
  if (!existsSync(join(folder, "vite.config.ts"))) return true
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return true
  console.log(`building ${app}`)
  const good =
    (await run(bin("vite"), ["build", folder, "--config", join(folder, "vite.config.ts"), "--logLevel", "warn"])) === 0
  if (!good) return false
  compress(join(folder, "dist"))
  writeFileSync(stamp, hash)
  return true
}

const hash = hashOfSources(root)
let whole = true
for (const app of apps) whole = (await buildApp(app, hash)) && whole
process.exitCode = whole ? 0 : 1
