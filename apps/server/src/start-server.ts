import { existsSync } from "node:fs"
import { join } from "node:path"
import type { Config } from "@jatidiri/config"
import { openapi, type Pages, type Route, route, serve } from "@jatidiri/http"
import { type Metrics, makeMetrics } from "@jatidiri/telemetry"
import { demandPort, wordsOfListening } from "./demand-port.ts"
import { demoRoutes } from "./demo/demo-routes.ts"
import { loadDemo } from "./demo/load-demo.ts"
import { practiceBookJob } from "./demo/practice-book.ts"
import { foreseen } from "./foreseen.ts"
import { runJobs } from "./jobs.ts"
import { landingPage } from "./pages/landing-page.ts"
import { type House, openHouse } from "./with-house.ts"

export type RunningServer = {
  readonly baseUrl: string
  readonly port: number
  /** Lines for the terminal; empty outside the demo. */
  readonly demoSignIns: readonly string[]
  readonly house: House
  close(): Promise<void>
}

const version = "0.1.0"
const root = join(import.meta.dirname, "../../..")

const apps: readonly Pages[] = [
  { prefix: "/dompet/", folder: join(root, "apps/wallet/dist") },
  { prefix: "/petugas/", folder: join(root, "apps/officer/dist") },
  { prefix: "/monev/", folder: join(root, "apps/monitor/dist") },
  { prefix: "/periksa/", folder: join(root, "apps/verifier/dist") },
]

const ownRoutes = (house: House, metrics: Metrics, routes: readonly Route[]): Route[] => [
  route({
    method: "GET",
    path: "/healthz",
    summary: "200 when requests are served and the database answers",
    handle: async () => {
      await house.base.database.raw("select 1")
      return { body: { status: "ok" } }
    },
  }),
  route({
    method: "GET",
    path: "/metrics",
    summary: "Prometheus metrics, without personal data",
    handle: async () => ({ body: await metrics.text(), contentType: "text/plain; version=0.0.4" }),
  }),
  route({
    method: "GET",
    path: "/openapi.json",
    summary: "This document",
    crossOrigin: true,
    handle: () => ({ body: openapi(routes, { title: "Jatidiri", version, server: house.base.config.baseUrl }) }),
  }),
]

type Options = {
  readonly onProgress?: (words: string) => void
  /** In the demo, with an invented book of figures to practise on, filled once the door is open. */
  readonly hasPracticeBook?: true
}

/**
 * Opens the house and its front door on loopback or the configured address. In the demo the town is loaded first, which
 * happens once. Closing waits for what is under way.
 */
export const startServer = async (config: Config, options: Options = {}): Promise<RunningServer> => {
  const onProgress = options.onProgress ?? (() => undefined)
  await demandPort(config)
  const house = await openHouse(config, onProgress)
  const { log } = house.base
  try {
    const demo = config.mode === "demo" ? await loadDemo(house, onProgress) : undefined
    const metrics = makeMetrics()
    const routes = [...house.composed.routes, ...(demo === undefined ? [] : demoRoutes(house))]
    const isHttps = config.baseUrl.startsWith("https:")
    const served = await serve({
      routes: [...routes, ...ownRoutes(house, metrics, routes), landingPage(demo?.town)],
      port: config.port,
      host: config.host,
      engines: house.composed.engines,
      pages: apps.filter(({ folder }) => existsSync(folder)),
      secure: isHttps,
      // This process speaks plain HTTP: where the public address is https, a proxy stands before it.
      behindProxy: isHttps,
      onBroken: (error, where) => log.broken("request.broken", error, { route: where }),
      onReply: metrics.reply,
    })
    let isOpen = true
    const ofDemo = demo !== undefined && options.hasPracticeBook ? [practiceBookJob(house, () => isOpen)] : []
    const jobs = runJobs([...house.composed.jobs, ...ofDemo], log)
    const close = async () => {
      isOpen = false
      await served.close()
      await jobs.stop()
      await house.close()
    }
    return { baseUrl: config.baseUrl, port: served.port, demoSignIns: demo?.signIns ?? [], house, close }
  } catch (error) {
    await house.close()
    const words = wordsOfListening(error, config)
    throw words === undefined ? error : foreseen(words, error)
  }
}
