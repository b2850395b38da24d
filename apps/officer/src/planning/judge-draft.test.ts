import { describe, expect, test } from "vitest"
import { type Draft, newDraft } from "./draft.ts"
import { type DraftField, type DraftTrouble, judgeDraft } from "./judge-draft.ts"

const now = new Date(2026, 10, 22, 9, 30)
const officer = "7c1e1a52-0f4e-4b7e-9f0a-3d5f1c2b4a60"
const nik = "5171015708950000"
const good: Draft = {
  ...newDraft("51.71.04", now),
  ...{ hostName: " SMA Contoh ", name: "SMA Contoh, hari 1", officers: [officer], list: nik },
}

const many = (count: number, each: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => each(n)).join("\n")

describe("a draft of a round", () => {
  const cases: [DraftField, DraftTrouble, Partial<Draft>][] = [
    ["hostName", "missing", { hostName: "  " }],
    ["hostName", "too-long", { hostName: "x".repeat(121) }],
    ["name", "missing", { name: "" }],
    ["name", "too-long", { name: "x".repeat(65) }],
    ["name", "strange-signs", { name: "SMA\u202eContoh" }],
    ["place", "too-long", { place: "x".repeat(65) }],
    ["kit", "too-many-things", { kit: many(11, (n) => `Alat ${n}`) }],
    ["kit", "thing-too-long", { kit: "x".repeat(65) }],
    ["regionCode", "missing", { regionCode: "" }],
    ["from", "not-a-time", { fromDay: "besok" }],
    ["from", "not-a-time", { fromDay: "2026-02-30" }],
    ["from", "not-a-time", { fromTime: "25:00" }],
    ["until", "not-a-time", { untilTime: "" }],
    ["until", "in-the-past", { fromDay: "2026-11-20", untilDay: "2026-11-21" }],
    ["until", "upside-down", { fromDay: "2026-11-24", untilDay: "2026-11-23" }],
    ["until", "too-many-days", { untilDay: "2026-12-06", untilTime: "09:31" }],
    ["officers", "nobody-chosen", { officers: [] }],
    ["officers", "too-many-officers", { officers: Array.from({ length: 21 }, (_, n) => `${n}`) }],
    ["list", "nobody-listed", { list: "\nPutu Contoh\n" }],
    ["list", "too-many-listed", { list: many(5001, (n) => `51710141079${String(n).padStart(5, "0")}`) }],
    ["each", "not-a-count", { each: "0" }],
    ["each", "not-a-count", { each: "banyak" }],
    ["each", "not-a-count", { each: "10001" }],
  ]
  test.each(cases)("is not sent when %s is %s", (field, trouble, changes) => {
    expect(judgeDraft({ ...good, ...changes }, now)).toEqual({ troubles: { [field]: trouble } })
  })

  test("names every trouble at once", () => {
    const judged = judgeDraft({ ...good, name: "", officers: [], each: "" }, now)
    expect(judged).toEqual({ troubles: { name: "missing", officers: "nobody-chosen", each: "not-a-count" } })
  })

  test("becomes what the office asks for, without what was left empty", () => {
    expect(judgeDraft(good, now)).toEqual({
      plan: {
        ...{ name: "SMA Contoh, hari 1", host: { kind: "school", name: "SMA Contoh" }, regionCode: "51.71.04" },
        ...{ from: now.toISOString(), until: new Date(2026, 10, 23, 18).toISOString(), officers: [officer] },
        ...{ invited: { niks: [nik] }, maxActivations: 100 },
      },
    })
  })

  test("by region sends no number, whatever the list still holds; place and kit go along", () => {
    const judged = judgeDraft({ ...good, inviting: "region", place: " Aula ", kit: "Tablet\n\n Tablet \nLampu" }, now)
    if (!("plan" in judged)) throw new Error("refused")
    expect(judged.plan).toMatchObject({ invited: { regionCode: "51.71.04" }, place: "Aula", kit: ["Tablet", "Lampu"] })
    expect(JSON.stringify(judged.plan)).not.toContain(nik)
  })

  test("of exactly fourteen days is taken", () => {
    expect(judgeDraft({ ...good, untilDay: "2026-12-06", untilTime: "09:30" }, now)).toHaveProperty("plan")
  })
})
