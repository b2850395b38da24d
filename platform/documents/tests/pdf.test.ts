import fc from "fast-check"
import { expect, test } from "vitest"
import { type PdfDocument, writePdf } from "../src/index.ts"

const letter: PdfDocument = {
  language: "id",
  title: "Laporan capaian",
  office: { name: "Dinas Contoh", lines: ["Jalan Contoh 1"] },
  madeAt: new Date("2026-11-22T00:00:00Z"),
  footer: ["Penyebut: wajib KTP 2025-S2"],
  blocks: [{ kind: "paragraph", text: "Halo." }],
}

/** The text of each page, read off the operators of its content. */
const pagesOf = async (document: PdfDocument): Promise<string[]> => {
  const file = Buffer.from(await writePdf(document, { compress: false })).toString("latin1")
  const content = [...file.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, body]) => body ?? "")
  const shown = (body: string): string =>
    [...body.matchAll(/\[(.*?)\] TJ/g)]
      .map(([, row]) =>
        [...(row ?? "").matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex]) => Buffer.from(hex ?? "", "hex").toString("latin1"))
          .join(""),
      )
      .join("\n")
  return content.map(shown).filter((text) => text !== "")
}

const rows = (count: number): string[][] => Array.from({ length: count }, (_, at) => [`desa ${at}`, String(at)])
const table = (count: number): PdfDocument => ({
  ...letter,
  blocks: [
    {
      kind: "table",
      columns: [{ title: "Wilayah" }, { title: "Aktivasi", align: "right" }],
      rows: rows(count),
      empty: "Belum ada.",
    },
  ],
})

test("a long table goes on over the pages, its head on each, no row lost or twice", async () => {
  const pages = await pagesOf(table(200))
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) expect(page).toContain("Wilayah\nAktivasi")
  const all = pages.join("\n").split("\n")
  for (const [name] of rows(200)) expect(all.filter((line) => line === name)).toHaveLength(1)
})

test("every page says its number, its base and, where it is no real one, so", async () => {
  const pages = await pagesOf({ ...table(200), watermark: "TIDAK RESMI" })
  pages.forEach((page, at) => {
    expect(page).toContain(`Halaman ${at + 1} / ${pages.length}`)
    expect(page).toContain("Penyebut: wajib KTP 2025-S2")
    expect(page).toContain("TIDAK RESMI")
  })
})

test("a table without rows says that there are none", async () => {
  expect((await pagesOf(table(0))).join("")).toContain("Belum ada.")
})

test("charts of nobody are drawn with their noughts", async () => {
  const nobody = [{ label: "Rangkui", value: 0, text: "0 %" }]
  const blocks = [
    { kind: "bars", caption: "Capaian", bars: nobody },
    { kind: "line", caption: "Per minggu", points: nobody, text: String },
  ] as const
  expect((await pagesOf({ ...letter, blocks })).join("")).toContain("0 %")
})

test("a screen reader is told language, title, heads of tables and what a chart shows", async () => {
  const file = Buffer.from(
    await writePdf(
      {
        ...table(2),
        blocks: [
          ...table(2).blocks,
          { kind: "list", items: ["Satu", "Dua"] },
          { kind: "bars", caption: "Capaian", bars: [{ label: "Rangkui", value: 1, text: "1 %" }] },
        ],
      },
      { compress: false },
    ),
  ).toString("latin1")
  expect(file).toContain("/Lang (id-ID)")
  expect(file).toContain("/DisplayDocTitle true")
  expect(file).toContain("/Marked true")
  expect(file).toContain("/Scope /Column")
  expect(file).toContain("Rangkui: 1 %")
  expect(file.match(/\/S \/LI\b/g)).toHaveLength(2)
})

test("the same document of the same time is the same file, of another time another", async () => {
  const [first, again] = [await writePdf(letter), await writePdf(letter)]
  expect(Buffer.compare(first, again)).toBe(0)
  const later = await writePdf({ ...letter, madeAt: new Date("2026-11-23T00:00:00Z") })
  expect(Buffer.compare(first, later)).not.toBe(0)
})

test("letters that the standard fonts lack keep their nearest form", async () => {
  const [page = ""] = await pagesOf({ ...letter, blocks: [{ kind: "paragraph", text: "Ā ≥ 1 → −2 漢" }] })
  expect(page).toContain("A >= 1 -> -2 ?")
})

test("whatever is written, no word of it is lost between lines and pages", async () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "z", "."), minLength: 1, maxLength: 140 })
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 600 }), async (words) => {
      const pages = await pagesOf({ ...letter, footer: [], blocks: [{ kind: "paragraph", text: words.join(" ") }] })
      const letters = (text: string): string => text.replace(/\s/g, "")
      const body = letters(pages.map((page) => page.replace(/Halaman \d+ \/ \d+/g, "")).join(""))
      expect(body).toContain(letters(words.join("")))
    }),
    { numRuns: 15 },
  )
})
