export { describeError, type ErrorDescription } from "./describe-error.ts"
export { type Facts, type Log, makeLog } from "./log.ts"
export { type Metrics, makeMetrics } from "./metrics.ts"
