import { collectDefaultMetrics, Histogram, Registry } from "prom-client"

export type Metrics = {
  /** One finished reply: the route's pattern, never the address itself. */
  reply(route: string, method: string, status: number, seconds: number): void
  text(): Promise<string>
}

const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

export const makeMetrics = (): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const replies = new Histogram({
    name: "jatidiri_http_reply_seconds",
    help: "Time from request to reply, by route, method and status.",
    labelNames: ["route", "method", "status"],
    buckets,
    registers: [registry],
  })
  return {
    reply: (route, method, status, seconds) => replies.labels(route, method, String(status)).observe(seconds),
    text: () => registry.metrics(),
  }
}
