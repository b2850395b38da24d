import { describe, expect, it } from "vitest"
import { makeLog, makeMetrics } from "../src/index.ts"

const nik = "5171010101900000"

describe("the log", () => {
  it("says what broke without the words that may hold a person", () => {
    const lines: string[] = []
    const log = makeLog("info", (line) => lines.push(line))
    const error = Object.assign(new Error(`Key (nik)=(${nik}) exists\n    at nobody ${nik}\n    at ${nik} (x:1:1)`), {
      code: "23505",
      constraint: "residents_nik_key",
      detail: `Key (nik)=(${nik})`,
    })
    log.broken("import.failed", error, { rows: 3 })
    const line = lines.join("")
    expect(line).not.toContain(nik)
    expect(JSON.parse(line)).toMatchObject({
      msg: "import.failed",
      rows: 3,
      error: { name: "Error", code: "23505", constraint: "residents_nik_key" },
    })
    expect(JSON.parse(line).error.at.length).toBeGreaterThan(0)
  })

  it("says less rather than guess where a message ended that was changed since", () => {
    const lines: string[] = []
    const error = new Error(`old\n    at ${nik} (x:1:1)`)
    error.message = "new"
    makeLog("info", (line) => lines.push(line)).broken("import.failed", error)
    expect(lines.join("")).not.toContain(nik)
  })

  it("is silent where it is told to be", () => {
    const lines: string[] = []
    makeLog("silent", (line) => lines.push(line)).warn("anything")
    expect(lines).toEqual([])
  })
})

describe("the metrics", () => {
  it("count replies by the route's pattern", async () => {
    const metrics = makeMetrics()
    metrics.reply("/things/:id", "GET", 200, 0.004)
    expect(await metrics.text()).toContain('route="/things/:id",method="GET",status="200"')
  })
})
