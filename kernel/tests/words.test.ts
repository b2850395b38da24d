import { describe, expect, it } from "vitest"
import {
  accept,
  ageOn,
  cutOffDay,
  type Day,
  kkNumberWarnings,
  type Nik,
  nameWarnings,
  nikWarnings,
  parseDay,
  parseKkNumber,
  parseNik,
  parseRegionCode,
  parseResidentId,
  parseSnapshotId,
  parseUuid,
  type RegionCode,
  type Result,
  regionKind,
  regionLevel,
  type Sex,
  type SnapshotId,
} from "../src/index.ts"
import { readVectors } from "./read-vectors.ts"

const words: Readonly<Record<string, (text: string) => Result<string, string>>> = {
  nik: parseNik,
  "kk-number": parseKkNumber,
  "region-code": parseRegionCode,
  day: parseDay,
  "snapshot-id": parseSnapshotId,
  uuid: parseUuid,
  "resident-id": parseResidentId,
}

const listed = (warnings: readonly string[]): string => (warnings.length === 0 ? "-" : warnings.join(","))

describe.each(Object.entries(words))("the word %s", (name, parse) => {
  it.each(readVectors(`${name}.valid`))("takes %j", (value = "") => {
    expect(parse(value)).toEqual(accept(value))
  })

  it.each(readVectors(`${name}.invalid`))("refuses %j as %s", (value = "", code = "") => {
    expect(parse(value)).toEqual({ ok: false, refusal: { code } })
  })
})

describe("what a word says", () => {
  it.each(readVectors("region-code.valid"))("%s is a %s, a %s", (code = "", level, kind) => {
    expect([regionLevel(code as RegionCode), regionKind(code as RegionCode)]).toEqual([level, kind])
  })

  it.each(readVectors("snapshot-id.valid"))("%s is cut off on %s", (snapshot = "", day) => {
    expect(cutOffDay(snapshot as SnapshotId)).toBe(day)
  })

  it.each(readVectors("age"))("whoever was born on %s is on %s %s years old", (birthDay, day, age) => {
    expect(ageOn(birthDay as Day, day as Day)).toBe(Number(age))
  })

  it.each(readVectors("nik.warnings"))("%s of someone born %s, %s, warns %s", (nik, birthDay, sex, warnings) => {
    const isKnownDistrict = (code: RegionCode) => code === "51.71.01"
    const biodata = { birthDay: birthDay as Day, sex: sex as Sex, isKnownDistrict }
    expect(listed(nikWarnings(nik as Nik, biodata))).toBe(warnings)
  })

  it.each(readVectors("kk-number.warnings"))("the card %s warns %s", (number = "", warnings) => {
    const parsed = parseKkNumber(number)
    expect(parsed.ok && listed(kkNumberWarnings(parsed.value))).toBe(warnings)
  })

  it.each(readVectors("person-name.warnings"))("the name %j warns %s and is never refused", (name = "", warnings) => {
    expect(listed(nameWarnings(name))).toBe(warnings)
  })
})
