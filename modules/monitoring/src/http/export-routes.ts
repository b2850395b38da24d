import { type Reply, type Route, route } from "@jatidiri/http"
import { exportTable, type WrittenFile } from "../actions/export/export-table.ts"
import { writeReport } from "../actions/report/write-report.ts"
import { type ExportTable, exportPaths } from "../export-contract.ts"
import type { Needs } from "../needs.ts"
import * as schemas from "./export-schemas.ts"
import { guarded, guardedPlaces, path, refusals } from "./guard.ts"
import { regionParams } from "./schemas.ts"

const asFile = ({ name, contentType, bytes }: WrittenFile): Reply => ({
  body: bytes,
  contentType,
  headers: { "content-disposition": `attachment; filename="${name}"`, "cache-control": "no-store" },
})

/** As the views of them, and the head's report with its plan: of the officer's own regions. */
const tablesOfPlaces: readonly ExportTable[] = ["plan", "rounds"]

export const exportRoutes = (needs: Needs): Route[] => {
  const [guard, guardPlaces] = [guarded(needs), guardedPlaces(needs)]
  return [
    route({
      ...path(exportPaths.export),
      summary: "Any table of a view as CSV or XLSX, with base, target, cut-off and source.",
      params: schemas.exportParams,
      query: schemas.exportQuery,
      replies: refusals,
      handle: ({ params, query: { format, language = "id", ...query }, ...call }) =>
        (tablesOfPlaces.includes(params.table) ? guardPlaces : guard)(
          { ...call, params, query },
          params.code,
          () => exportTable(needs)({ ...params, format, language, query }),
          asFile,
        ),
    }),
    route({
      ...path(exportPaths.report),
      summary: "A report as PDF, for the head of the office, the council or the ministry.",
      params: regionParams,
      query: schemas.reportQuery,
      replies: refusals,
      handle: ({ params, query: { language = "id", ...query }, ...call }) =>
        (query.audience === "head" ? guardPlaces : guard)(
          { ...call, params, query },
          params.code,
          () => writeReport(needs)({ ...params, ...query, language }),
          asFile,
        ),
    }),
  ]
}
