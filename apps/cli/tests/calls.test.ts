import { writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { useCommand } from "./call.ts"

describe("a call that cannot be meant", () => {
  const { call, path } = useCommand()

  it.each([
    ["import residents people.csv --snapshoot 2025-S2", "no option --snapshoot"],
    ["import residents people.csv", "a file and a snapshot"],
    ["import residents people.csv --snapshot", "--snapshot needs a value"],
    ["import residents a.csv b.csv --snapshot 2025-S2", "one argument too many: b.csv"],
    ["generate residents --regency 51.71 --count 3 --nope", "no option --nope"],
    ["generate residents --regency 51 --count 3", "--regency takes a code"],
    ["generate residents --regency 99.99 --count 3", "there is no regency 99.99"],
    ["generate residents --regency 51.71 --count -5", "--count needs a value"],
    ["generate residents --regency 51.71 --count=-5", "--count takes a whole number"],
    ["generate residents --regency 51.71 --count 3 more", "one argument too many: more"],
    ["keys init --organisation", "--organisation needs a value"],
    ["officers invite somebody", "a uuid"],
    ["parties add", "a file must be named"],
    ["parties add a.json b.json", "one argument too many: b.json"],
    ["parties end Bank", "a relying party's id must be named"],
    ["parties close-desk", "a desk's id must be named"],
    ["monev add-base --name ktp --snapshot 2025-S2 --source x", "--name takes one of wajib-ktp"],
    ["monev add-target --base 1 --region nation --share 0.25", "--share takes a percentage with its sign"],
    ["monev add-outlines --source x", "--file takes GeoJSON or TopoJSON"],
    ["audit verify --known 12", "--known"],
    ["doctor extra", "one argument too many: extra"],
    ["config check foo", "one argument too many: foo"],
    ["bench dance", "a figure must be named"],
  ])("%s is answered with what is wrong and how it is called, in two lines", (words, wrong) => {
    const { status, stdout, stderr } = call(words)
    expect(status).toBe(2)
    expect(stdout).toBe("")
    expect(stderr).toContain(wrong)
    expect(stderr.split("\n")).toHaveLength(3)
    const name = words.split(" ", 2).join(" ")
    expect(`usage: jatidiri ${name} `.startsWith(stderr.split("\n")[1]?.split(" ", 3).join(" ") ?? "-")).toBe(true)
  })

  it("is refused with where to look when it is no command, and standard output stays empty", () => {
    const { status, stdout, stderr } = call("dance")
    expect([status, stdout]).toEqual([2, ""])
    expect(stderr).toBe("unknown command: dance\njatidiri --help names them all\n")
  })

  it("with the first of two words only is told which there are", () => {
    const { status, stdout, stderr } = call("monev")
    expect([status, stdout]).toEqual([2, ""])
    expect(stderr).toBe("monev needs one word more\njatidiri monev --help names what there is\n")
  })

  it("is told apart from a file that has no place", () => {
    const out = path("nowhere/people.csv")
    const { status, stderr } = call(["generate", "residents", "--regency", "51.71", "--count", "3", "--out", out])
    expect([status, stderr]).toEqual([1, `${out}: there is no such file or folder\n`])
  })
})

describe("somebody who asks for help", () => {
  const { call, path } = useCommand()

  it.each(["--help", "-h", "help"])("by %s sees every command and the exit codes", (word) => {
    const { status, stdout } = call(word)
    expect(status).toBe(0)
    expect(stdout).toContain("officers invite")
    expect(stdout).toContain("Exit codes: 0 done; 1 ")
  })

  it.each(["monev --help", "help monev", "monev -h"])(
    "by %s sees the commands that begin so, and no other",
    (words) => {
      const { status, stdout } = call(words)
      expect(status).toBe(0)
      expect(stdout).toContain("jatidiri monev correct --region")
      expect(stdout).not.toContain("officers invite")
    },
  )

  it("sees what a figure can be measured with, and every figure that can be", () => {
    const { stdout } = call("bench --help")
    for (const figure of [
      "booking",
      "chaos",
      "field",
      "forecast",
      "import",
      "issuance",
      "monev",
      "pace",
      "presentation",
    ])
      expect(stdout).toContain(figure)
  })

  it.each(["import residents --help", "help import residents", "import residents -h people.csv"])(
    "by %s sees that command alone",
    (words) => {
      const { status, stdout } = call(words)
      expect(status).toBe(0)
      expect(stdout).toContain("usage: jatidiri import residents FILE.csv")
      expect(stdout).toContain("are left out and reported; everything else comes in one transaction or not at all")
      expect(stdout).not.toContain("officers invite")
    },
  )

  it("does not wait until the whole house is loaded", () => {
    writeFileSync(
      path("tell.mjs"),
      `import { registerHooks } from "node:module"
       registerHooks({ load: (url, context, next) => {
         if (url.endsWith("apps/server/src/index.ts")) console.log("LOADED")
         return next(url, context)
       } })`,
    )
    const told = { NODE_OPTIONS: `--import=${path("tell.mjs")}` }
    expect(call("config check", told).stdout).toContain("LOADED")
    for (const words of ["--help", "import residents --help"]) expect(call(words, told).stdout).not.toContain("LOADED")
  })

  it("hears the version", () => {
    expect(call("--version")).toMatchObject({ status: 0, stdout: expect.stringMatching(/^jatidiri \d+\.\d+\.\d+\n$/) })
  })
})
