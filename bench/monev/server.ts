import { setTimeout } from "node:timers/promises"
import { readConfig } from "@jatidiri/config"
import { serve } from "@jatidiri/http"
import { type House, openHouse } from "@jatidiri/server"
import { answerEach, processorMilliseconds } from "../rig/processes.ts"
import type { MonevAnswer, MonevQuestion } from "./messages.ts"

const settingsOf = (environment: Readonly<Record<string, string>>) => {
  const config = readConfig(environment)
  if (!config.ok) throw new Error(config.refusal.because)
  return config.value
}

/** Every room of the office with its jobs behind HTTP, without the demo's own residents. */
const openServer = async (environment: Readonly<Record<string, string>>) => {
  const house: House = await openHouse(settingsOf(environment))
  let broken = 0
  const onBroken = (error: unknown): void => {
    broken += 1
    if (broken === 1) console.error(error)
  }
  // All visitors of a bench come from one address, as behind a proxy, which keeps the limits there.
  const { routes, engines } = house.composed
  const served = await serve({ routes, engines, port: 0, onBroken, behindProxy: true })
  const over = new AbortController()
  const jobs = house.composed.jobs.map(async ({ run, everyMilliseconds }) => {
    while (!over.signal.aborted) {
      await run().catch(onBroken)
      await setTimeout(everyMilliseconds, undefined, { signal: over.signal }).catch(() => undefined)
    }
  })
  const stop = async (): Promise<void> => {
    over.abort()
    await Promise.all(jobs)
    await served.close()
    await house.close()
    if (broken > 0) throw new Error(`${broken} requests or jobs broke`)
  }
  return { port: served.port, stop }
}

let server: Awaited<ReturnType<typeof openServer>> | undefined
answerEach<MonevQuestion, MonevAnswer>(async (question) => {
  if (question.asked === "start") {
    server = await openServer(question.environment)
    return { asked: "start", port: server.port }
  }
  if (question.asked === "processor") return { asked: "processor", milliseconds: processorMilliseconds() }
  await server?.stop()
  return { asked: "stop" }
})
