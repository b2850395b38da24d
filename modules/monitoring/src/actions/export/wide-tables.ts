import type { Acceptance, AcceptingParty } from "../../acceptance-contract.ts"
import type { Forecast } from "../../plan-contract.ts"
import { type ColumnOf, column } from "./table.ts"

type PartyRow = Omit<AcceptingParty, "purposes" | "reasons"> & { readonly purposes: number }

export const partiesRows = ({ parties }: Acceptance): PartyRow[] =>
  parties.map(({ reasons: _, purposes, ...party }) => ({ ...party, purposes: purposes.length }))

export const acceptanceColumns: readonly ColumnOf<PartyRow>[] = [
  column(["Mitra", "Relying party"], "text", ({ name }) => name),
  column(["Keperluan terdaftar", "Purposes"], "count", ({ purposes }) => purposes),
  column(["Pemeriksaan", "Checks"], "count", ({ checks }) => checks),
  column(["Diterima", "Accepted"], "count", ({ accepted }) => accepted),
  column(["Periksa manual", "By hand"], "count", ({ manual }) => manual),
  column(["Ditolak", "Rejected"], "count", ({ rejected }) => rejected),
  column(["Warga menolak", "Declined"], "count", ({ declined }) => declined),
  column(["Tidak dijawab", "Not answered"], "count", ({ expired }) => expired),
  column(["Tidak terbukti", "Not proven"], "count", ({ unproven }) => unproven),
  column(["Terakhir", "Latest"], "day", ({ lastDay }) => lastDay),
]

type WeekRow = {
  readonly day: string
  readonly people: number
  readonly early: number | null
  readonly late: number | null
}

/** The weeks that were and those to come, reached in all. */
export const forecastRows = ({ past, coming }: Forecast): WeekRow[] => [
  ...past.map(({ day, people }) => ({ day, people, early: null, late: null })),
  ...coming.map(({ day, people: { early, median, late } }) => ({ day, people: median, early, late })),
]

export const forecastColumns: readonly ColumnOf<WeekRow>[] = [
  column(["Sampai", "Until"], "day", ({ day }) => day),
  column(["Seluruhnya", "In all"], "count", ({ people }) => people),
  column(["Bila lambat", "If slow"], "count", ({ early, late }) =>
    early === null || late === null ? null : Math.min(early, late),
  ),
  column(["Bila cepat", "If fast"], "count", ({ early, late }) =>
    early === null || late === null ? null : Math.max(early, late),
  ),
]
