import { execFileSync, spawnSync } from "node:child_process"
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join } from "node:path"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { root } from "./steps.ts"

/** Stands for the network: what `npm ci` leaves behind, and a mark that it was called. */
const npm = `#!/bin/sh
echo "$@" >> npm-calls
mkdir -p node_modules/.bin
ln -sf "${process.execPath}" node_modules/.bin/node
cp package-lock.json node_modules/.package-lock.json
echo words of npm
`

const lock = (version: string) =>
  JSON.stringify({ packages: { "": {}, "node_modules/a": { version }, "node_modules/b": { version, optional: true } } })

describe("a fresh clone in which nothing is installed", () => {
  let clone = ""
  const put = (name: string, text: string): void => {
    mkdirSync(dirname(join(clone, name)), { recursive: true })
    writeFileSync(join(clone, name), text)
  }
  beforeEach(() => {
    clone = mkdtempSync(join(tmpdir(), "jatidiri-clone-"))
    for (const file of ["tools/bootstrap.mjs", "tools/on-pinned-node.mjs", "apps/cli/bin/jatidiri.mjs"])
      cpSync(join(root, file), join(clone, file))
    put("package-lock.json", lock("1.0.0"))
    put("bin/npm", npm)
    chmodSync(join(clone, "bin/npm"), 0o755)
    for (const step of ["tools/build.ts", "tools/check.ts", "tools/test.ts", "bench/main.ts", "apps/cli/src/main.ts"])
      put(step, `console.log("${step}", ...process.argv.slice(2))`)
  })
  afterEach(() => rmSync(clone, { recursive: true, force: true }))

  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, [...args], {
      cwd: clone,
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(clone, "bin")}${delimiter}${process.env["PATH"]}` },
      stdio: ["ignore", "pipe", "ignore"],
    })
  const bootstrap = (...args: readonly string[]): string => run("tools/bootstrap.mjs", ...args)
  const installs = (): number =>
    existsSync(join(clone, "npm-calls")) ? readFileSync(join(clone, "npm-calls"), "utf8").trim().split("\n").length : 0

  it.each([
    [["check"], "tools/check.ts\n"],
    [["bench", "import"], "bench/main.ts import\n"],
    [["build"], "tools/build.ts\n"],
    [["test"], "tools/test.ts\n"],
    [["start", "--help"], "tools/build.ts\napps/cli/src/main.ts demo --help\n"],
  ])("is installed by %j before it does what was asked, with what was said given to its last step", (args, said) => {
    expect([bootstrap(...args), installs()]).toEqual([said, 1])
  })

  it("is installed by the command itself, whose standard output stays its own", () => {
    expect([run("apps/cli/bin/jatidiri.mjs", "doctor"), installs()]).toEqual(["apps/cli/src/main.ts doctor\n", 1])
  })

  it("is not installed again after somebody's `npm ci`, but is when a package changed", () => {
    spawnSync(join(clone, "bin/npm"), ["ci"], { cwd: clone })
    bootstrap("check")
    expect(installs()).toBe(1)
    put("package-lock.json", lock("1.0.1"))
    bootstrap("check")
    bootstrap("check")
    expect(installs()).toBe(2)
  })
})

it("npm's scripts and its command go through it", () => {
  const { scripts, bin } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>
    bin: Record<string, string>
  }
  for (const name of ["start", "test", "check", "bench", "build"])
    expect(scripts[name]).toBe(`node tools/bootstrap.mjs ${name}`)
  expect(existsSync(join(root, bin["jatidiri"] ?? "nowhere"))).toBe(true)
})
