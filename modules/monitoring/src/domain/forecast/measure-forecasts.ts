import { backTest } from "./back-test.ts"
import { chosenMethod, foresee, reachOf } from "./foresee.ts"
import { makeHistory } from "./made-history.ts"
import { type Measured, measureChance, measureMethods } from "./measure-methods.ts"
import { methods } from "./methods.ts"
import { giveBack } from "./paths.ts"

export type MeasuredForecasts = {
  readonly chosen: string
  readonly methods: Readonly<Record<string, Measured>>
  /** How wrong chance alone makes whoever knows what is to be expected. */
  readonly chance: number
}

/** One forecast of a long history with its back-test, to be timed. */
export const forecastOnce = (): void => {
  const { history } = makeHistory("campaigns", 104, 1)
  const foreseen = foresee(history)
  if (foreseen !== undefined) {
    reachOf(foreseen, 10_000)
    giveBack(foreseen.paths)
  }
  backTest(history, chosenMethod)
}

/** What the method in use is worth beside the others, on invented histories. */
export const measureForecasts = (size: { readonly seeds: number; readonly paths: number }): MeasuredForecasts => ({
  chosen: Object.entries(methods).find(([, method]) => method === chosenMethod)?.[0] ?? "",
  methods: measureMethods(methods, size),
  chance: measureChance(size.seeds),
})
