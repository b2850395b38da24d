import { describe, expect, it } from "vitest"
import { readNewCorrection } from "./new-correction.ts"
import { showParts } from "./show-parts.ts"

const call = (...changes: string[]) =>
  readNewCorrection([
    ...["--region", "51.71.01.1001", "--kind", "activation", "--people", "-3"],
    ...["--day", "2026-11-20", "--letter", "400.8/77/Dukcapil", ...changes],
  ])

describe("a correction by a letter", () => {
  it("takes away what stands behind a minus", () => {
    expect(call()).toMatchObject({ people: -3, channel: "service-point", cohort: "umum", agency: "" })
    expect(call("--people", "4", "--channel", "field-round")).toMatchObject({ people: 4, channel: "field-round" })
  })

  it.each([
    ["--people", "0"],
    ["--people", "1.5"],
    ["--people", "-x"],
    ["--region", "Bali"],
    ["--kind", "carried-in"],
    ["--day", "2026-02-30"],
    ["--letter", " "],
    ["--channel", "post"],
  ])("says what is wrong with %s %s", (name, value) => {
    expect(() => {
      const read = call(`${name}=${value}`)
      if (typeof read === "string") throw new Error(read)
    }).toThrow(name)
  })

  it("says how far a long comparison is, and nothing of a short one", () => {
    const lines: string[] = []
    const clock = { now: 0 }
    const shown = showParts({ write: (text) => lines.push(text) }, () => clock.now)
    shown.tell({ done: 1, of: 9 })
    clock.now = 4000
    shown.tell({ done: 2, of: 9 })
    clock.now = 4100
    shown.tell({ done: 3, of: 9 })
    shown.end()
    expect(lines).toEqual(["2 of 9 parts compared\n"])
  })
})
