import { channelLabels, kindLabels, labelOf, placeLabels, reasonLabels, stepLabels } from "../../domain/words/labels.ts"
import type { PlanStop } from "../../plan-contract.ts"
import type { BarrierPart, BarrierReason, BlankSite, NetworkPart } from "../../reason-contract.ts"
import type { ShownRound } from "../../round-contract.ts"
import type { FunnelPart, ServedChannel, ServedPart, ServedPlace } from "../../step-contract.ts"
import { readAcceptance } from "../read-acceptance.ts"
import { readBarriers } from "../read-barriers.ts"
import { readBlanks } from "../read-blanks.ts"
import { readForecast } from "../read-forecast.ts"
import { readFunnel } from "../read-funnel.ts"
import { readNetwork } from "../read-network.ts"
import { readPlan } from "../read-plan.ts"
import { readRounds } from "../read-rounds.ts"
import { readService } from "../read-service.ts"
import { type ColumnOf, column, type Exporter, everyRow, rowsOf, table } from "./table.ts"
import { acceptanceColumns, forecastColumns, forecastRows, partiesRows } from "./wide-tables.ts"

type Work = Pick<
  ServedChannel,
  "activated" | "met" | "refused" | "officerHours" | "perHour" | "teamDays" | "perTeamDay"
>

const workColumns = <Row extends Work>(): readonly ColumnOf<Row>[] => [
  column(["Aktivasi", "Activated"], "count", ({ activated }) => activated),
  column(["Ditemui", "Met"], "count", ({ met }) => met),
  column(["Ditolak", "Refused"], "count", ({ refused }) => refused),
  column(["Jam petugas", "Officer-hours"], "count", ({ officerHours }) => officerHours),
  column(["Per jam petugas", "Per officer-hour"], "decimal", ({ perHour }) => perHour),
  column(["Hari regu", "Team-days"], "count", ({ teamDays }) => teamDays),
  column(["Per hari regu", "Per team-day"], "decimal", ({ perTeamDay }) => perTeamDay),
]

const region = <Row extends { readonly code: string; readonly name: string }>(): readonly ColumnOf<Row>[] => [
  column(["Kode wilayah", "Region code"], "text", ({ code }) => code),
  column(["Wilayah", "Region"], "text", ({ name }) => name),
]

const channel = column<{ readonly channel: string }>(["Saluran", "Channel"], "text", (row, language) =>
  labelOf(channelLabels, row.channel, language),
)

/** What the other views show, each read as its view reads it. */
export const viewTables = {
  funnel: table<FunnelPart>(
    { id: "Tahapan", en: "Steps" },
    async (needs, { book, code, query }) => rowsOf(await readFunnel(needs)(book, code, query), ({ steps }) => steps),
    [
      column(["Tahap", "Step"], "text", ({ step }, language) => labelOf(stepLabels, step, language)),
      column(["Orang", "People"], "count", ({ people }) => people),
      column(["Dari tahap pembandingnya", "Of the compared step"], "share", ({ ofBefore }) => ofBefore),
      column(["Dari penyebut", "Of base"], "share", ({ ofBase }) => ofBase),
    ],
  ),
  "service-channels": table<ServedChannel>(
    { id: "Pelayanan per saluran", en: "Service by channel" },
    async (needs, { book, code, query }) =>
      rowsOf(await readService(needs)(book, code, query), ({ channels }) => channels),
    [channel, ...workColumns<ServedChannel>()],
  ),
  "service-parts": table<ServedPart>(
    { id: "Pelayanan per wilayah", en: "Service by region" },
    async (needs, { book, code, query }) => rowsOf(await readService(needs)(book, code, query), ({ parts }) => parts),
    [
      ...region<ServedPart>(),
      column(["Loket", "Counter"], "count", ({ office }) => office),
      column(["Jemput bola", "Field round"], "count", ({ field }) => field),
      ...workColumns<ServedPart>(),
    ],
  ),
  "service-places": table<ServedPlace>(
    { id: "Pelayanan per tempat", en: "Service by place" },
    async (needs, { book, code, query }) =>
      rowsOf(await readService(needs)(book, code, query, everyRow), ({ places }) => places),
    [
      column(["Tempat", "Place"], "text", ({ name, placeId }) => name ?? placeId),
      channel,
      ...workColumns<ServedPlace>(),
    ],
  ),
  barriers: table<BarrierReason>(
    { id: "Hambatan", en: "Barriers" },
    async (needs, { book, code, query }) =>
      rowsOf(await readBarriers(needs)(book, code, query), ({ reasons }) => reasons),
    [
      column(["Jenis", "Kind"], "text", ({ kind }, language) => labelOf(kindLabels, kind, language)),
      column(["Alasan", "Reason"], "text", ({ reason }, language) => labelOf(reasonLabels, reason, language)),
      column(["Dibebaskan", "Exempt"], "text", ({ exempt }, language) =>
        exempt ? { id: "ya", en: "yes" }[language] : "",
      ),
      column(["Orang", "People"], "count", ({ people }) => people),
    ],
  ),
  "barrier-parts": table<BarrierPart>(
    { id: "Hambatan per wilayah", en: "Barriers by region" },
    async (needs, { book, code, query }) => rowsOf(await readBarriers(needs)(book, code, query), ({ parts }) => parts),
    [
      ...region<BarrierPart>(),
      column(["Orang", "People"], "count", ({ people }) => people),
      column(["Dibebaskan", "Exempt"], "count", ({ exempt }) => exempt),
      column(["Paling sering", "Most often"], "text", ({ reasons }, language) =>
        reasons.map(({ reason }) => labelOf(reasonLabels, reason, language)).join("; "),
      ),
    ],
  ),
  network: table<NetworkPart>(
    { id: "Jaringan", en: "Network" },
    async (needs, { book, code, query }) => rowsOf(await readNetwork(needs)(book, code, query), ({ parts }) => parts),
    [
      ...region<NetworkPart>(),
      column(["Lancar", "Well"], "count", ({ ok }) => ok),
      column(["Lemah", "Weak"], "count", ({ weak }) => weak),
      column(["Tidak tersambung", "In vain"], "count", ({ none }) => none),
    ],
  ),
  blanks: table<BlankSite>(
    { id: "Blangko", en: "Card blanks" },
    async (needs, { book, code, query }) =>
      rowsOf(await readBlanks(needs)(book, code, query, everyRow), ({ sites }) => sites),
    [
      column(["Kode wilayah", "Region code"], "text", ({ regionCode }) => regionCode),
      column(["Tempat", "Site"], "text", ({ name }) => name),
      column(["Keping", "Pieces"], "count", ({ pieces }) => pieces),
      column(["Per hari kerja", "Per working day"], "decimal", ({ cover }) => (cover.known ? cover.perDay : null)),
      column(["Cukup (hari kerja)", "Lasts (working days)"], "decimal", ({ cover }) =>
        cover.known ? cover.days : null,
      ),
      column(["Pesan lagi pada", "Reorder at"], "count", ({ cover }) => (cover.known ? cover.reorderAt : null)),
    ],
  ),
  acceptance: table(
    { id: "Penerimaan oleh mitra", en: "Acceptance" },
    async (needs, { book, code, query }) => rowsOf(await readAcceptance(needs)(book, code, query), partiesRows),
    acceptanceColumns,
  ),
  forecast: table(
    { id: "Perkiraan", en: "Forecast" },
    async (needs, { book, code, query }) => rowsOf(await readForecast(needs)(book, code, query), forecastRows),
    forecastColumns,
  ),
  plan: table<PlanStop>(
    { id: "Rencana", en: "Plan" },
    async (needs, { book, code, query }) => rowsOf(await readPlan(needs)(book, code, query), ({ stops }) => stops),
    [
      column(["Jenis", "Kind"], "text", ({ kind }, language) => labelOf(placeLabels, kind, language)),
      column(["Tempat", "Place"], "text", ({ name }) => name),
      column(["Kode wilayah", "Region code"], "text", ({ regionCode }) => regionCode),
      column(["Wilayah", "Region"], "text", ({ regionName }) => regionName),
      column(["Orang", "People"], "count", ({ people }) => people),
      column(["Belum", "Missing"], "count", ({ remaining }) => remaining),
      column(["Hari regu", "Team-days"], "count", ({ teamDays }) => teamDays),
      column(["Perkiraan aktivasi", "Expected"], "decimal", ({ expected }) => expected),
      column(["Per hari regu", "Per team-day"], "decimal", ({ perTeamDay }) => perTeamDay),
    ],
  ),
  rounds: table<ShownRound>(
    { id: "Jemput bola", en: "Field rounds" },
    async (needs, { book, code, query }) =>
      rowsOf(await readRounds(needs)(book, code, query, everyRow), ({ list }) => list),
    [
      column(["Dari", "From"], "day", ({ fromDay }) => fromDay),
      column(["Sampai", "To"], "day", ({ untilDay }) => untilDay),
      column(["Tugas", "Round"], "text", ({ name }) => name),
      column(["Tuan rumah", "Host"], "text", ({ hostName }) => hostName),
      column(["Kode wilayah", "Region code"], "text", ({ regionCode }) => regionCode),
      column(["Wilayah", "Region"], "text", ({ regionName }) => regionName),
      column(["Petugas", "Officers"], "count", ({ officers }) => officers),
      column(["Diundang", "Invited"], "count", ({ invited }) => invited),
      column(["Ditemui", "Met"], "count", ({ met }) => met),
      column(["Aktivasi", "Activated"], "count", ({ activated }) => activated),
      column(["Ditolak", "Refused"], "count", ({ refused }) => refused),
      column(["Hambatan", "Barriers"], "count", ({ barriers }) => barriers),
      column(["Hari regu", "Team-days"], "count", ({ teamDays }) => teamDays),
      column(["Per hari regu", "Per team-day"], "decimal", ({ perTeamDay }) => perTeamDay),
      column(["Kejadian", "Incidents"], "count", ({ incidents }) => incidents),
    ],
  ),
} satisfies Readonly<Record<string, Exporter>>
