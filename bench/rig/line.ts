/** The last line of every bench: `value` beside `limit`, both measured in the same run. */
export type BenchLine = {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly limit: number
  readonly ratio: number
  readonly [extra: string]: string | number
}

/** What a client of many flows at once has seen, and what the server spent on them. */
export type Flows = {
  readonly milliseconds: readonly number[]
  readonly seconds: number
  readonly processorMilliseconds: number
  readonly serverMilliseconds: number
}

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Flows a second beside what the machine could do at most, how long one took, and the processor's time for one. */
export const lineOfFlows = (bench: string, unit: string, flows: Flows, limit: number): BenchLine => {
  const sorted = [...flows.milliseconds].sort((a, b) => a - b)
  const value = sorted.length / flows.seconds
  const each = (milliseconds: number) => Number((milliseconds / sorted.length).toFixed(2))
  return {
    bench,
    value: Math.round(value),
    unit,
    limit: Math.round(limit),
    ratio: Number((value / limit).toFixed(3)),
    p50Milliseconds: Math.round(percentile(sorted, 0.5)),
    p99Milliseconds: Math.round(percentile(sorted, 0.99)),
    flows: sorted.length,
    serverProcessorMillisecondsEach: each(flows.serverMilliseconds),
    clientProcessorMillisecondsEach: each(flows.processorMilliseconds),
  }
}
