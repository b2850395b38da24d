import { type Call, problem, type Reply, type Route, route } from "@jatidiri/http"
import type { Result } from "@jatidiri/kernel"
import { listBooks } from "../actions/list-books.ts"
import { readArithmetic } from "../actions/read-arithmetic.ts"
import { readDays } from "../actions/read-days.ts"
import { readFigures } from "../actions/read-figures.ts"
import { type MonitoringRefusal, monitoringPaths } from "../contract.ts"
import { reasonNotToSee } from "../domain/access.ts"
import { nation, parseRegion } from "../domain/region-path.ts"
import type { Needs } from "../needs.ts"
import * as schemas from "./schemas.ts"
import { wordings } from "./wordings.ts"

const refusals = {
  400: schemas.problemDocument,
  401: schemas.problemDocument,
  403: schemas.problemDocument,
  404: schemas.problemDocument,
}

const replyWith = (result: Result<unknown, MonitoringRefusal>): Reply =>
  result.ok
    ? { body: result.value, headers: { "cache-control": "no-store" } }
    : problem<MonitoringRefusal>(result.refusal, wordings)

const path = (pattern: string) => ({ method: "GET", path: pattern }) as const

/** Judges who asks before anything is read. */
const guarded =
  (needs: Needs) =>
  async (call: Call, code: string, answer: () => Promise<Result<unknown, MonitoringRefusal>>): Promise<Reply> => {
    const open = needs.isOpenToRead()
    const viewer = open ? undefined : await needs.identifyOfficer(call)
    const reason = reasonNotToSee(viewer, parseRegion(code) ?? nation, open)
    return reason === undefined ? replyWith(await answer()) : problem({ code: reason }, wordings)
  }

export const routes = (needs: Needs): Route[] => {
  const guard = guarded(needs)
  return [
    route({
      ...path(monitoringPaths.books),
      summary: "The live book and the offices' scenarios.",
      replies: { 200: schemas.books, ...refusals },
      handle: (call) => guard(call, "nation", listBooks(needs)),
    }),
    route({
      ...path(monitoringPaths.region),
      summary: "Figures of a region: base, target, achievement, parts, cohorts, channels.",
      params: schemas.regionParams,
      replies: { 200: schemas.figures, ...refusals },
      handle: (call) => guard(call, call.params.code, () => readFigures(needs)(call.params.book, call.params.code)),
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
      replies: { 200: schemas.arithmetic, ...refusals },
      handle: (call) => guard(call, call.params.code, () => readArithmetic(needs)(call.params.book, call.params.code)),
    }),
  ]
}
