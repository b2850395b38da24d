import {
  acceptancePath,
  exportPaths,
  monitoringPaths,
  placePaths,
  planPaths,
  publicPaths,
  reasonPaths,
  requestsPath,
  roundPaths,
  stepPaths,
} from "@jatidiri/monitoring/contract"
import { levels, type Places } from "./country.ts"

/**
 * A view and the addresses that a random visitor asks of it. `isDocument`: a report is written on pages, by one after the
 * other who waits for it, and has an aim of its own.
 */
export type View = { readonly name: string; readonly pathAt: (draw: number) => string; readonly isDocument?: true }

type Days = { readonly from: string; readonly to: string; readonly per: (draw: number) => string }

const pick = <One>(all: readonly One[], draw: number): One => {
  const one = all[draw % all.length]
  if (one === undefined) throw new Error("nothing to draw from")
  return one
}

const at = (pattern: string, code: string): string => pattern.replace(":book", "live").replace(":code", code)

/** Every view that the office has, each over regions of every level it is shown for. */
export const viewsOf = (places: Places, days: Days): readonly View[] => {
  const anywhere = (draw: number) => pick(places[pick(levels, draw)], Math.floor(draw / levels.length))
  const large = (draw: number) =>
    pick(places[pick(["nation", "province", "regency"] as const, draw)], Math.floor(draw / 3))
  const regency = (draw: number) => pick(places.regency, draw)
  const over =
    (pattern: string, where: (draw: number) => string, query = "") =>
    (draw: number) =>
      `${at(pattern, where(draw))}${query}`
  const period = `?from=${days.from}&to=${days.to}`
  return [
    ...levels.map((level) => ({
      name: `figures${level[0]?.toUpperCase()}${level.slice(1)}`,
      pathAt: over(monitoringPaths.region, (draw) => pick(places[level], draw)),
    })),
    { name: "asOf", pathAt: (draw) => `${at(monitoringPaths.region, anywhere(draw))}?per=${days.per(draw)}` },
    { name: "days", pathAt: over(monitoringPaths.days, anywhere) },
    { name: "daysOfAYear", pathAt: over(monitoringPaths.days, anywhere, period) },
    { name: "arithmetic", pathAt: over(monitoringPaths.arithmetic, anywhere) },
    { name: "funnel", pathAt: over(stepPaths.funnel, anywhere) },
    { name: "service", pathAt: over(stepPaths.service, large) },
    { name: "forecast", pathAt: over(planPaths.forecast, anywhere) },
    { name: "plan", pathAt: over(planPaths.plan, regency) },
    { name: "targets", pathAt: over(planPaths.targets, anywhere) },
    { name: "barriers", pathAt: over(reasonPaths.barriers, anywhere) },
    { name: "network", pathAt: over(reasonPaths.network, anywhere) },
    { name: "offers", pathAt: over(placePaths.offers, anywhere) },
    { name: "rounds", pathAt: over(roundPaths.rounds, anywhere) },
    { name: "requests", pathAt: over(requestsPath, anywhere) },
    { name: "blanks", pathAt: over(reasonPaths.blanks, anywhere) },
    { name: "acceptance", pathAt: over(acceptancePath, anywhere) },
    { name: "exportCsv", pathAt: over(exportPaths.export.replace(":table", "children"), anywhere, "?format=csv") },
    { name: "public", pathAt: over(publicPaths.figures, large) },
    ...(["head", "council", "ministry"] as const).map((audience) => ({
      name: `report${audience[0]?.toUpperCase()}${audience.slice(1)}`,
      pathAt: over(exportPaths.report, audience === "head" ? regency : large, `?audience=${audience}`),
      isDocument: true as const,
    })),
  ]
}
