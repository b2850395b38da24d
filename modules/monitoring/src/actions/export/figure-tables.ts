import { accept } from "@jatidiri/kernel"
import type { Child, Group, Reason } from "../../contract.ts"
import { channelLabels, cohortLabels, labelOf, reasonLabels, type Words } from "../../domain/words/labels.ts"
import { readDays } from "../read-days.ts"
import { type ColumnOf, column, type Exporter, table } from "./table.ts"

type DayRow = { readonly day: string; readonly channel: string; readonly activated: number; readonly ended: number }

const childColumns: readonly ColumnOf<Child>[] = [
  column(["Kode wilayah", "Region code"], "text", ({ code }) => code),
  column(["Wilayah", "Region"], "text", ({ name }) => name),
  column(["Penyebut", "Base"], "count", ({ base }) => base),
  column(["Target", "Target"], "count", ({ target }) => target),
  column(["Aktivasi", "Activated"], "count", ({ activated }) => activated),
  column(["Aktif sekarang", "Active now"], "count", ({ active }) => active),
  column(["Dari target", "Of target"], "share", ({ ofTarget }) => ofTarget),
  column(["Dari penyebut", "Of base"], "share", ({ ofBase }) => ofBase),
  column(["Belum", "Missing"], "count", ({ missing }) => missing),
  column(["Peringkat", "Rank"], "count", ({ rank }) => rank),
]

const groupColumns = (title: readonly [string, string], labels: Readonly<Record<string, Words>>) =>
  [
    column<Group>(["Kode", "Code"], "text", ({ code }) => code),
    column<Group>(title, "text", ({ code }, language) => labelOf(labels, code, language)),
    column<Group>(["Aktivasi", "Activated"], "count", ({ activated }) => activated),
    column<Group>(["Bagian", "Share"], "share", ({ share }) => share),
    column<Group>(["Penyebut", "Base"], "count", ({ base }) => base),
    column<Group>(["Dari penyebut", "Of base"], "share", ({ ofBase }) => ofBase),
    column<Group>(["Belum", "Missing"], "count", ({ missing }) => missing),
  ] as const

const reasonColumns: readonly ColumnOf<Reason>[] = [
  column(["Jenis", "Kind"], "text", ({ kind }) => kind),
  column(["Kode", "Code"], "text", ({ reason }) => reason),
  column(["Alasan", "Reason"], "text", ({ reason }, language) => labelOf(reasonLabels, reason, language)),
  column(["Orang", "People"], "count", ({ people }) => people),
]

const dayColumns: readonly ColumnOf<DayRow>[] = [
  column(["Tanggal", "Day"], "day", ({ day }) => day),
  column(["Kode saluran", "Channel code"], "text", ({ channel }) => channel),
  column(["Saluran", "Channel"], "text", ({ channel }, language) => labelOf(channelLabels, channel, language)),
  column(["Aktivasi", "Activated"], "count", ({ activated }) => activated),
  column(["Berakhir", "Ended"], "count", ({ ended }) => ended),
]

const days = table<DayRow>(
  { id: "Per hari", en: "By day" },
  async (needs, { book, code, query }) => {
    const read = await readDays(needs)(book, code, query)
    return read.ok ? accept(read.value.days) : read
  },
  dayColumns,
)

/** What a region's own page shows. */
export const figureTables = {
  children: table(
    { id: "Menurut wilayah", en: "By region" },
    (_, { figures }) => accept(figures.children),
    childColumns,
  ),
  days,
  cohorts: table(
    { id: "Menurut kelompok", en: "By cohort" },
    (_, { figures }) => accept(figures.cohorts),
    groupColumns(["Kelompok", "Cohort"], cohortLabels),
  ),
  agencies: table(
    { id: "Menurut instansi", en: "By agency" },
    (_, { figures }) => accept(figures.agencies),
    groupColumns(["Instansi", "Agency"], {}),
  ),
  channels: table(
    { id: "Menurut saluran", en: "By channel" },
    (_, { figures }) => accept(figures.channels),
    groupColumns(["Saluran", "Channel"], channelLabels),
  ),
  reasons: table(
    { id: "Mengapa belum", en: "Why not yet" },
    (_, { figures }) => accept(figures.reasons),
    reasonColumns,
  ),
} satisfies Readonly<Record<string, Exporter>>
