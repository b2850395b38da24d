import { baseLabels, labelOf, requestLabels, scopeLabels, standingLabels } from "../../domain/words/labels.ts"
import type { OfferCounts } from "../../place-contract.ts"
import type { TargetLine } from "../../plan-contract.ts"
import type { RequestsSeen } from "../../voice-contract.ts"
import { listTargets } from "../list-targets.ts"
import { readOffers } from "../read-offers.ts"
import { readRequests } from "../read-requests.ts"
import { column, type Exporter, everyRow, rowsOf, table } from "./table.ts"

/** A site of a regency, or a part of the country with all its sites. */
type OfferRow = OfferCounts & { readonly code: string; readonly name: string; readonly sites: number }
type KindRow = RequestsSeen["kinds"][number]

/** What offices offer, by which letters they go, and whether they answer. */
export const officeTables = {
  offers: table<OfferRow>(
    { id: "Antrean dan janji temu", en: "Queue and appointments" },
    async (needs, { book, code, query }) =>
      rowsOf(await readOffers(needs)(book, code, query, everyRow), ({ parts, sites }): OfferRow[] => [
        ...parts,
        ...sites.map(({ regionCode, ...site }) => ({ ...site, code: regionCode, sites: 1 })),
      ]),
    [
      column(["Kode wilayah", "Region code"], "text", ({ code }) => code),
      column(["Wilayah atau tempat", "Region or site"], "text", ({ name }) => name),
      column(["Tempat", "Sites"], "count", ({ sites }) => sites),
      column(["Hari buka", "Days open"], "count", ({ days }) => days),
      column(["Ditawarkan", "Offered"], "count", ({ offered }) => offered),
      column(["Janji temu", "Booked"], "count", ({ booked }) => booked),
      column(["Datang langsung", "Walk-ins"], "count", ({ walkIns }) => walkIns),
      column(["Dilayani", "Served"], "count", ({ served }) => served),
      column(["Tidak datang", "No-shows"], "count", ({ noShows }) => noShows),
      column(["Dibatalkan", "Cancelled"], "count", ({ cancelled }) => cancelled),
    ],
  ),
  letters: table<TargetLine>(
    { id: "Surat target", en: "Target letters" },
    async (needs, { book, code, query }) =>
      rowsOf(await listTargets(needs)(book, code, query), ({ targets }) => targets),
    [
      column(["Dari", "From"], "text", ({ letter }) => letter.from),
      column(["Nomor", "Number"], "text", ({ letter }) => letter.number),
      column(["Tanggal", "Date"], "day", ({ letter }) => letter.date),
      column(["Revisi", "Revision"], "count", ({ revision }) => revision),
      column(["Kode wilayah", "Region code"], "text", ({ regionCode }) => regionCode),
      column(["Cakupan", "Scope"], "text", ({ scope }, language) => labelOf(scopeLabels, scope, language)),
      column(["Bagian", "Share"], "share", ({ share }) => share),
      column(["Penyebut", "Base"], "text", ({ baseName, snapshot }, language) =>
        [baseLabels[baseName][language], snapshot].join(", "),
      ),
      column(["Mulai", "Begins"], "day", ({ period }) => period.from),
      column(["Berakhir", "Ends"], "day", ({ period }) => period.to),
      column(["Keadaan", "Standing"], "text", ({ standing }, language) => labelOf(standingLabels, standing, language)),
      column(["Dicabut dengan", "Withdrawn by"], "text", ({ withdrawal }) =>
        withdrawal === null ? null : `${withdrawal.from} ${withdrawal.number}`,
      ),
    ],
  ),
  requests: table<KindRow>(
    { id: "Permohonan layanan", en: "Requests of service" },
    async (needs, { book, code, query }) => rowsOf(await readRequests(needs)(book, code, query), ({ kinds }) => kinds),
    [
      column(["Jenis", "Kind"], "text", ({ kind }, language) => labelOf(requestLabels, kind, language)),
      column(["Terbuka", "Open"], "count", ({ open }) => open),
      column(["Lewat waktu", "Overdue"], "count", ({ overdue }) => overdue),
      column(["Dijawab", "Answered"], "count", ({ answered }) => answered),
      column(["Tepat waktu", "On time"], "count", ({ onTime }) => onTime),
    ],
  ),
} satisfies Readonly<Record<string, Exporter>>
