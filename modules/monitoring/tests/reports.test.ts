import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { addDays, type Day } from "@jatidiri/kernel"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { audiences, exportPaths, type Figures, languages, monitoringPaths } from "../src/contract.ts"
import { pagesOf } from "./pdf-pages.ts"
import { openTown, type Town, today } from "./town.ts"

/** What runs in other databases meanwhile holds the figures' time back, not the figures. */
const followToTheEnd = async (town: Town): Promise<void> => {
  for (let cutOff: string | null = null; cutOff === null; ) {
    await town.room.refresh()
    const { body } = await town.get(monitoringPaths.region, { book: "live", code: "nation" })
    cutOff = (body as Figures).book.cutOff
  }
}

/** Ten districts of Denpasar with villages, a base and a year of activations. */
const fill = async (town: Town): Promise<void> => {
  for (let at = 1; at <= 10; at++) {
    const code = `51.71.${20 + at}`
    await town.database.raw(
      "insert into residents.regions values ($1, $2, 'district', '51.71'), ($3, $4, 'village', $1)",
      [code, `Kecamatan Contoh ${at}`, `${code}.1001`, `Kelurahan Contoh ${at}`],
    )
    await town.addResidents("2025-S2", `${code}.1001`, "umum", 20_000 + at * 900)
    await town.addResidents("2025-S2", `${code}.1001`, "pns", 600, `Dinas Contoh ${at}`)
    for (let week = 1; week <= 25; week++)
      await town.act({
        region: `${code}.1001`,
        day: addDays(today as Day, -7 * week),
        people: 20 + ((at * week * 7) % 60),
        channel: at % 2 === 0 ? "field-round" : "service-point",
        ...(week % 5 === 0 ? { cohort: "pns", agency: `Dinas Contoh ${at}` } : {}),
      })
    await town.act({ region: `${code}.1001`, kind: "barrier", reason: "no-smartphone", people: at * 3 })
    await town.act({ region: `${code}.1001`, kind: "refusal", reason: "not-recorded", people: at })
  }
  await town.room.refreshBases()
  const base = await town.room.addBase({ name: "wajib-ktp", snapshot: "2025-S2", source: "DKB", actor: "system" })
  if (!base.ok) throw new Error(base.refusal.code)
  await town.room.addTarget({
    ...{ baseId: base.value.baseId, regionCode: "nation", scope: "ministry", share: 0.25, shareOf: "base" },
    ...{ revision: 1, actor: "system", period: { from: "2026-01-01", to: "2026-12-31" } },
    letter: { from: "Kementerian Contoh", number: "400.8/1/Dukcapil", date: "2025-12-01" },
  })
  await followToTheEnd(town)
}

describe("a report on paper", () => {
  let town: Town
  beforeAll(async () => {
    town = await openTown()
    await fill(town)
  })
  afterAll(() => town.close())
  beforeEach(() => {
    town.scene.open = true
  })

  const take = (audience: string, query: Record<string, string> = {}, code = "51.71") =>
    town.get(exportPaths.report, { book: "live", code }, { audience, ...query })

  it("is refused as its figures are", async () => {
    town.scene.open = false
    town.scene.viewer = undefined
    expect((await take("council")).status).toBe(401)
    town.scene.viewer = { powers: ["see-figures"], regions: ["71"] }
    expect((await take("council", {}, "51.71.01")).status).toBe(403)
    expect((await take("council")).status).toBeUndefined()
    town.scene.open = true
    expect((await take("council", {}, "99.99")).body).toMatchObject({ code: "region-unknown" })
    expect((await take("council", { per: "2027-01-01" })).body).toMatchObject({ code: "day-wrong" })
  })

  it("says base, target letter, cut-off and source under every page, whoever reads it, in both languages", async () => {
    for (const audience of audiences)
      for (const language of languages) {
        const { body, contentType, headers } = await take(audience, { language })
        expect(contentType).toBe("application/pdf")
        expect(headers?.["content-disposition"]).toContain(`monev-live-51.71-${audience}-${today}.pdf`)
        const folder = process.env["SCREENSHOTS"]
        if (folder !== undefined) await writeFile(join(folder, `${audience}-${language}.pdf`), body as Uint8Array)
        for (const page of pagesOf(body)) {
          expect(page).toContain(language === "id" ? "Penyebut: wajib KTP" : "Base: people obliged")
          expect(page).toContain("400.8/1/Dukcapil")
          expect(page).toContain("22 Nov 2026")
          expect(page).toContain("DEMO")
        }
      }
  })

  it("is two pages for the council, without codes and tables", async () => {
    const pages = pagesOf((await take("council")).body)
    expect(pages.length).toBeLessThanOrEqual(2)
    expect(pages.join("\n")).not.toContain("51.71.21")
    expect(pages.join("\n")).toContain("Arti kata-kata")
  })

  it("lists every district for the ministry, and says what to do next to the head of the office", async () => {
    const ministry = pagesOf((await take("ministry")).body).join("\n")
    for (let at = 1; at <= 10; at++) expect(ministry).toContain(`51.71.${20 + at}`)
    const head = pagesOf((await take("head")).body).join("\n")
    expect(head).toContain("Kapan target tercapai")
    expect(head).toContain("per hari kerja")
  })

  it("carries no DEMO where the house is not one", async () => {
    town.scene.open = false
    town.scene.viewer = { powers: ["see-figures"], regions: ["51"] }
    expect(pagesOf((await take("council")).body).join("\n")).not.toContain("DEMO")
  })

  it("speaks of a region that nobody counted yet without inventing anything", async () => {
    const pages = pagesOf((await take("ministry", {}, "36")).body).join("\n")
    expect(pages).toContain("Kota Tangerang Selatan")
    expect(pages).not.toMatch(/NaN|undefined|null|Infinity/)
  })

  it("says of an office's own book what the office said, and not more", async () => {
    await town.room.loadScenarios()
    await town.room.refresh()
    for (const [book, code] of [
      ["denpasar", "51.71"],
      ["tangsel", "36.74"],
      ["boltim", "71.10"],
      ["pangkalpinang", "19.71"],
      ["kaltara", "65"],
    ] as const) {
      const { body } = await town.get(exportPaths.report, { book, code }, { audience: "head" })
      const folder = process.env["SCREENSHOTS"]
      if (folder !== undefined) await writeFile(join(folder, `${book}.pdf`), body as Uint8Array)
      const pages = pagesOf(body).join("\n")
      expect(pages).toContain("Sumber: ")
      expect(pages).not.toContain("buku besar aktivasi")
      if (book === "tangsel") expect(pages).toContain("kuota 50 orang sehari")
      if (book === "boltim") expect(pages).toContain("dari target kementerian = 125 orang")
      expect(pages).not.toMatch(/NaN|undefined|null|Infinity/)
    }
  })
})

it("before the ledger was ever followed to an end, says that nothing is added up yet", async () => {
  const town = await openTown()
  try {
    for (const [language, words] of [
      ["id", "belum dihitung"],
      ["en", "not yet added up"],
    ] as const) {
      const { body } = await town.get(
        exportPaths.report,
        { book: "live", code: "51.71" },
        { audience: "council", language },
      )
      const pages = pagesOf(body).join("\n")
      expect(pages).toContain(words)
      expect(pages).not.toContain("1970")
    }
  } finally {
    await town.close()
  }
})
