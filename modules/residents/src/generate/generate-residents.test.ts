import { ageOn, type Day, nikFacts, nikWarnings, parseKkNumber, parseNik } from "@jatidiri/kernel"
import { beforeAll, describe, expect, it } from "vitest"
import { columnNames, headerLine } from "../domain/layout.ts"
import { generateResidents } from "./generate-residents.ts"

type Line = Readonly<Record<string, string>>
const asOf = "2025-12-31" as Day

const textOf = async (regency: string, count: number, seed: number): Promise<string> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of generateResidents({ regency, count, seed })) chunks.push(chunk)
  return Buffer.concat(chunks).toString("utf8")
}

const linesOf = (text: string): Line[] =>
  text
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const values =
        line.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((each) => each.replace(/,$/, "").replaceAll('"', "")) ?? []
      return Object.fromEntries(columnNames.map((name, at) => [name, values[at] ?? ""]))
    })

const ageOf = (line: Line): number => ageOn(line["birth_day"] as Day, asOf)

describe("invented people", () => {
  let denpasar: Line[]
  let families: Map<string, Line[]>
  beforeAll(async () => {
    denpasar = linesOf(await textOf("51.71", 20_000, 7))
    families = Map.groupBy(denpasar, (line) => line["kk_number"] ?? "")
  })

  it("are as many as asked for, the same for the same seed and others for another", async () => {
    const [one, again, other] = await Promise.all([
      textOf("71.10", 500, 1),
      textOf("71.10", 500, 1),
      textOf("71.10", 500, 2),
    ])
    expect(again).toBe(one)
    expect(other).not.toBe(one)
    expect(one.startsWith(`${headerLine}\n`)).toBe(true)
    expect(linesOf(one)).toHaveLength(500)
    expect(linesOf(one).every((line) => line["region_code"]?.startsWith("71.10."))).toBe(true)
  })

  it("carry numbers that were never issued, each once, and true to their birth and sex", () => {
    const niks = new Set(denpasar.map((line) => line["nik"]))
    expect(niks.size).toBe(denpasar.length)
    for (const line of denpasar) {
      const nik = parseNik(line["nik"] ?? "")
      if (!nik.ok || !parseKkNumber(line["kk_number"] ?? "").ok) return expect.fail("a number does not parse")
      expect(nikFacts(nik.value).isInvented).toBe(true)
      const sex = line["sex"] === "1" ? "male" : "female"
      expect(nikWarnings(nik.value, { birthDay: line["birth_day"] as Day, sex })).toEqual([])
    }
  })

  it("live in families with one head, children younger than their mother and at most one card each", () => {
    for (const members of families.values()) {
      const heads = members.filter((line) => line["family_relation"] === "1")
      expect(heads).toHaveLength(1)
      expect(new Set(members.map((line) => line["address"])).size).toBe(1)
      const wife = members.find((line) => line["family_relation"] === "3")
      for (const child of members.filter((line) => line["family_relation"] === "4"))
        if (wife !== undefined) expect(ageOf(wife) - ageOf(child)).toBeGreaterThanOrEqual(17)
    }
    const size = denpasar.length / families.size
    expect(size).toBeGreaterThan(2.3)
    expect(size).toBeLessThan(4.5)
  })

  it("do what people of their age do", () => {
    for (const line of denpasar) {
      const age = ageOf(line)
      expect(age).toBeGreaterThanOrEqual(0)
      expect(age).toBeLessThan(98)
      if (age < 16) expect([line["cohort"], line["card_status"], line["photo"]]).toEqual(["umum", "none", ""])
      if (line["cohort"] === "pemula") expect([15, 16, 17, 18]).toContain(age)
      if (line["cohort"] === "pns") expect(line["occupation"]).toBe("5")
      if (line["card_status"] === "held") expect(line["recording_status"]).toBe("CARD_ISSUED")
    }
    const cohorts = new Set(denpasar.map((line) => line["cohort"]))
    expect(cohorts).toEqual(new Set(["pns", "pppk", "non-asn", "perangkat-desa", "pemula", "umum"]))
    const adults = denpasar.filter((line) => ageOf(line) >= 17).length / denpasar.length
    expect(adults).toBeGreaterThan(0.6)
    expect(adults).toBeLessThan(0.9)
  })

  it("bear names of their island", () => {
    const hindus = denpasar.filter((line) => line["religion"] === "4")
    expect(hindus.length).toBeGreaterThan(denpasar.length / 2)
    for (const line of hindus) expect(line["name"]).toMatch(/^(I|NI|IDA|ANAK|DESAK) /)
    expect(new Set(denpasar.map((line) => line["name"])).size).toBeGreaterThan(denpasar.length / 4)
  })
})
