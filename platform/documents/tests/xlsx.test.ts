import { inflateRawSync } from "node:zlib"
import { expect, test } from "vitest"
import { writeXlsx } from "../src/index.ts"

/** The parts of a ZIP by its central directory, with nothing of the library that wrote it. */
const unzip = (bytes: Uint8Array): Map<string, string> => {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"))
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    const [size, nameLength] = [file.readUInt32LE(at + 20), file.readUInt16LE(at + 28)]
    const local = file.readUInt32LE(at + 42)
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const data = file.subarray(from, from + size)
    const name = file.toString("utf8", at + 46, at + 46 + nameLength)
    parts.set(name, (file.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8"))
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return parts
}

const sheet = async (): Promise<{ xml: string; strings: string[]; styles: string; parts: Map<string, string> }> => {
  const parts = unzip(
    await writeXlsx([
      { name: "Keterangan", rows: [["Penyebut", "wajib KTP <2025-S2> & lain"]] },
      {
        name: "Wilayah: 19/71 [rinci] yang panjang sekali namanya",
        columns: [
          { title: "Kode", kind: "text" },
          { title: "Aktivasi", kind: "count" },
          { title: "Dari target", kind: "share" },
          { title: "Tanggal", kind: "day" },
        ],
        rows: [
          ["71.10", 136_500, 0.25, "2026-11-22"],
          ["=HYPERLINK(1)", null, Number.NaN, "belum ada"],
          ["\u0000a\u0007", -5, 0, "2026-02-30"],
        ],
      },
    ]),
  )
  const strings = [...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text]) => text ?? "",
  )
  return {
    xml: parts.get("xl/worksheets/sheet2.xml") ?? "",
    strings,
    styles: parts.get("xl/styles.xml") ?? "",
    parts,
  }
}

const cell = (xml: string, address: string): string =>
  new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`).exec(xml)?.[0] ?? ""

test("a region's code stays text, so that 71.10 is not 71.1", async () => {
  const { xml, strings } = await sheet()
  const code = cell(xml, "A2")
  expect(code).toContain('t="s"')
  expect(strings[Number(/<v>(\d+)<\/v>/.exec(code)?.[1])]).toBe("71.10")
})

test("counts, shares and days are numbers that can be added up", async () => {
  const { xml } = await sheet()
  expect(cell(xml, "B2")).toContain("<v>136500</v>")
  expect(cell(xml, "C2")).toContain("<v>0.25</v>")
  // 22 November 2026 is the 46,348th day since the last one of 1899, which is how spreadsheets count.
  expect(cell(xml, "D2")).toContain(
    `<v>${Math.round((Date.UTC(2026, 10, 22) - Date.UTC(1899, 11, 30)) / 86_400_000)}</v>`,
  )
  expect(cell(xml, "B4")).toContain("<v>-5</v>")
})

test("what looks like a formula is text, and what no spreadsheet can hold is left out", async () => {
  const { xml, strings } = await sheet()
  expect(xml).not.toContain("<f>")
  expect(strings).toContain("=HYPERLINK(1)")
  expect(strings).toContain("a")
  expect(strings).toContain("belum ada")
  expect(xml).not.toContain("NaN")
})

test("the head stays in sight, and a sheet's name is one that Excel opens", async () => {
  const { xml, parts } = await sheet()
  expect(xml).toContain('state="frozen"')
  const names = [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  )
  expect(names).toEqual(["Keterangan", "Wilayah  19 71  rinci  yang pan"])
})
