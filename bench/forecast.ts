import { parseArgs } from "node:util"
import { forecastOnce, measureForecasts } from "@jatidiri/monitoring"
import type { BenchLine } from "./rig/line.ts"

const times = 20

/** Milliseconds of one forecast of a long history with its back-test. */
const timeOne = (): number => {
  const began = performance.now()
  for (let nth = 0; nth < times; nth++) forecastOnce()
  return (performance.now() - began) / times
}

const percent = (share: number): number => Number((share * 100).toFixed(1))

/**
 * How wrong forecasts are on invented histories with weekends, holidays, campaigns and shocks, beside how wrong one must
 * be who knows what is to be expected of every day: median share of the count at the horizon. Every method that was
 * tried, and how often its interval from 10 to 90 % held.
 */
export const run = async (args: readonly string[] = []): Promise<BenchLine> => {
  const { values } = parseArgs({ args: [...args], options: { seeds: { type: "string", default: "96" } } })
  const { chosen, chance, methods } = measureForecasts({ seeds: Number(values.seeds), paths: 200 })
  const mine = methods[chosen]
  if (mine === undefined) throw new Error("the chosen method was not measured")
  const extras = Object.entries(methods).flatMap(([name, { shareWrong, daysWrong, daysHeld }]) => [
    [`${name}ErrorPercent`, percent(shareWrong)],
    [`${name}DaysWrong`, daysWrong],
    [`${name}CoveragePercent`, percent(daysHeld)],
  ])
  return {
    ...{ bench: "forecast", value: percent(mine.shareWrong), unit: "% wrong", limit: percent(chance) },
    ratio: Number((mine.shareWrong / chance).toFixed(1)),
    ...{ method: chosen, trials: mine.trials, coveragePercent: percent(mine.daysHeld) },
    millisecondsAForecast: Number(timeOne().toFixed(1)),
    ...Object.fromEntries(extras),
  }
}
