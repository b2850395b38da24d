import { type Route, route } from "@jatidiri/http"
import { listBooks } from "../actions/list-books.ts"
import { readArithmetic } from "../actions/read-arithmetic.ts"
import { readDays } from "../actions/read-days.ts"
import { readFigures } from "../actions/read-figures.ts"
import { monitoringPaths } from "../contract.ts"
import type { Needs } from "../needs.ts"
import { guarded, path, refusals } from "./guard.ts"
import * as schemas from "./schemas.ts"

export const routes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(monitoringPaths.books),
      summary: "The live book, an invented one to practise on, and the offices' scenarios.",
      replies: { 200: schemas.books, ...refusals },
      handle: (call) => guard(call, "nation", listBooks(needs)),
    }),
    route({
      ...path(monitoringPaths.region),
      summary: "Figures of a region: base, target, achievement, parts, cohorts, channels.",
      params: schemas.regionParams,
      query: schemas.asOfQuery,
      replies: { 200: schemas.figures, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readFigures(needs)(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(monitoringPaths.days),
      summary: "Activations and ends of a region by day and channel.",
      params: schemas.regionParams,
      query: schemas.daysQuery,
      replies: { 200: schemas.days, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readDays(needs)(call.params.book, call.params.code, call.query)),
    }),
    route({
      ...path(monitoringPaths.arithmetic),
      summary: "What the figures mean, each calculation with its steps.",
      params: schemas.regionParams,
      query: schemas.asOfQuery,
      replies: { 200: schemas.arithmetic, ...refusals },
      handle: (call) =>
        guard(call, call.params.code, () => readArithmetic(needs)(call.params.book, call.params.code, call.query)),
    }),
  ]
}
