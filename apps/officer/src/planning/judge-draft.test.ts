import { describe, expect, test } from "vitest"
import { type Draft, newDraft } from "./draft.ts"
import { type DraftField, type DraftTrouble, judgeDraft, previewOf } from "./judge-draft.ts"

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
    ["starts", "not-a-time", { startsTime: "pagi" }],
    ["starts", "before-preparing", { startsDay: "2026-11-21" }],
    ["starts", "after-end", { startsTime: "18:00" }],
    ["weekdays", "no-weekday", { repeats: true, lastDay: "2026-12-31" }],
    ["lastDay", "not-a-day", { repeats: true, weekdays: [1], lastDay: "nanti" }],
    ["skip", "days-unread", { repeats: true, weekdays: [1], lastDay: "2026-12-31", skip: "Natal" }],
    ["group", "nothing-chosen", { inviting: "agency" }],
    ["group", "nothing-chosen", { inviting: "rt" }],
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
        startsAt: new Date(2026, 10, 23, 8).toISOString(),
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

  test.each<[Partial<Draft>, object]>([
    [{ inviting: "cohort", cohort: "pns" }, { cohort: "pns" }],
    [{ inviting: "agency", agency: "Dinas Contoh" }, { agency: "Dinas Contoh" }],
    [{ inviting: "rt", rt: "002" }, { rw: "002" }],
    [
      { inviting: "rt", rt: "002/004" },
      { rw: "002", rt: "004" },
    ],
  ])("for a group names it and its region, and no number", (changes, group) => {
    const judged = judgeDraft({ ...good, ...changes }, now)
    expect(judged).toMatchObject({ plan: { invited: { regionCode: "51.71.04", ...group } } })
    expect(JSON.stringify(judged)).not.toContain(nik)
  })

  test("of a series says its weekdays, its end and what it skips; what is not chosen is not said", () => {
    const repeating = { ...good, repeats: true, weekdays: [3, 1], lastDay: "31-12-2026", skip: "25-12-2026 Natal" }
    const series = { weekdays: [1, 3], untilDay: "2026-12-31", skip: ["2026-12-25"] }
    expect(judgeDraft(repeating, now)).toMatchObject({ plan: { series } })
    expect(judgeDraft({ ...repeating, repeats: false }, now)).not.toHaveProperty("plan.series")
    expect(judgeDraft({ ...good, inviting: "keep" }, now)).not.toHaveProperty("plan.invited")
  })

  test("is looked at by the office before it is whole, once its region and times stand", () => {
    const begun = { ...newDraft("51.71.04", now), officers: [officer] }
    expect(previewOf(begun, "x")).toEqual({
      ...{ regionCode: "51.71.04", from: now.toISOString(), startsAt: new Date(2026, 10, 23, 8).toISOString() },
      ...{ until: new Date(2026, 10, 23, 18).toISOString(), officers: [officer], except: "x" },
    })
    for (const changes of [{ regionCode: "" }, { untilTime: "" }, { startsTime: "19:00" }])
      expect(previewOf({ ...begun, ...changes })).toBeUndefined()
    expect(previewOf({ ...begun, inviting: "cohort" })).toMatchObject({ invited: { cohort: "pemula" } })
  })
})
