import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBrowser } from "./browser.ts"
import { type Count, countOfClosingLine, countOfReport } from "./counts.ts"
import { bin, root, run } from "./steps.ts"

const reports = mkdtempSync(join(tmpdir(), "jatidiri-reports-"))

const suite = async (name: string, args: readonly string[]): Promise<Count> => {
  console.log(`\n── ${name}`)
  const file = join(reports, `${name}.json`)
  const code = await run(bin("vitest"), [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...args,
  ])
  const count = countOfReport(file)
  return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

/** Foreign libraries judge what we make; they have packages of their own. */
const interop = async (): Promise<Count> => {
  console.log("\n── interop")
  const folder = ["--prefix", join(root, "interop")]
  if ((await run("npm", [...folder, "ci", "--loglevel=error"])) !== 0) return { passed: 0, failed: 1, skipped: 0 }
  const said = spawnSync("npm", [...folder, "test", "--silent"], { cwd: root, encoding: "utf8" })
  console.log(`${said.stdout}${said.stderr}`)
  return countOfClosingLine(said.stdout, said.status)
}

process.env["CHROMIUM"] = ensureBrowser()
const built = (await run(bin("node"), ["tools/build.ts"])) === 0
const counts = [
  { passed: built ? 1 : 0, failed: built ? 0 : 1, skipped: 0 },
  await suite("units and modules", []),
  await interop(),
  await suite("journeys", ["--config", "journeys/vitest.config.ts"]),
]
rmSync(reports, { recursive: true, force: true })
const sum = (name: keyof Count) => counts.reduce((total, count) => total + count[name], 0)
const skipped = sum("skipped") > 0 ? `, ${sum("skipped")} skipped` : ""
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped}`)
process.exitCode = sum("failed") === 0 ? 0 : 1
