import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openTestDatabase } from "@jatidiri/testing"
import { columnNames, headerLine } from "../src/domain/layout.ts"
import { type RecordAudit, residents } from "../src/index.ts"

type AuditEntry = Parameters<RecordAudit>[1]

/** Made, an adult woman of Denpasar who does not exist, with a card; every field of a line may be said otherwise. */
export const made: Readonly<Record<string, string>> = {
  nik: "5171015007900000",
  kk_number: "5171010101200001",
  name: "NI MADE AYU LESTARI",
  birth_place: "DENPASAR",
  birth_day: "1990-07-10",
  sex: "2",
  blood_group: "4",
  religion: "4",
  marital_status: "2",
  marriage_day: "2015-05-05",
  family_relation: "3",
  education: "8",
  occupation: "65",
  nationality: "1",
  address: "JL. MELATI NO. 3",
  rt: "001",
  rw: "002",
  region_code: "51.71.01.1004",
  postal_code: "80222",
  disability: "7",
  recording_status: "CARD_ISSUED",
  card_status: "held",
  card_issue_place: "DENPASAR",
  card_issue_day: "2012-01-31",
  kk_issue_day: "2020-01-01",
  cohort: "umum",
  photo: "drawn:42",
  register_status: "active",
}

const quoted = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)

/** A line of the register file about somebody like Made. */
export const lineOf = (otherwise: Readonly<Record<string, string>> = {}): string =>
  columnNames.map((name) => quoted(otherwise[name] ?? made[name] ?? "")).join(",")

export const fileOf = (...lines: readonly string[]): string => `${[headerLine, ...lines].join("\n")}\n`

/** A register with all regions on a database of its own, and a folder for its files. */
export const openTown = async (options: { readonly photoFolder?: string; readonly now?: () => Date } = {}) => {
  const folder = mkdtempSync(join(tmpdir(), "jatidiri-register-"))
  const audited: AuditEntry[] = []
  const recordAudit: RecordAudit = async (_tx, entry) => {
    audited.push(entry)
  }
  const migrations = residents({ database: undefined as never, now: () => new Date(), recordAudit }).migrations
  const { database, url, close } = await openTestDatabase([migrations])
  const register = residents({
    database,
    now: options.now ?? (() => new Date("2026-11-22T05:00:00Z")),
    recordAudit,
    ...options,
  })
  await register.loadRegions()
  const reportFile = join(folder, "report.csv")
  const pathOf = (name: string): string => join(folder, name)
  const write = (content: string | Uint8Array, name = "residents.csv"): string => {
    writeFileSync(pathOf(name), content)
    return pathOf(name)
  }
  const importText = (content: string | Uint8Array, snapshot = "2025-S2") =>
    register.importResidents({ file: write(content), snapshot, reportFile })
  const report = async (): Promise<string[]> => (await readFile(reportFile, "utf8")).trimEnd().split("\n").slice(1)
  /** Everything that an import may change, so that two moments can be compared. */
  const everything = async () => ({
    residents: await database.raw("select * from residents.residents order by resident_id"),
    population: await database.raw("select * from residents.population order by 1, 2, 3, 4"),
    comingOfAge: await database.raw("select * from residents.coming_of_age order by 1, 2, 3"),
    tables: await database.raw("select tablename from pg_tables where schemaname = 'residents' order by 1"),
  })
  return {
    ...{ database, url, register, audited, folder, reportFile, write, importText, report, everything },
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type Town = Awaited<ReturnType<typeof openTown>>
