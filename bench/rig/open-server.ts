import type { Database } from "@jatidiri/database"
import { serve } from "@jatidiri/http"
import { freePort } from "./free-port.ts"

type Serving = Parameters<typeof serve>[0]
type Room = {
  readonly jobs: readonly { readonly run: () => Promise<unknown>; readonly everyMilliseconds: number }[]
}

/** Rooms behind HTTP. */
export type OpenHouse = {
  readonly database: Database
  readonly log: Room & { verify(): Promise<{ readonly intact: boolean }> }
  readonly rooms: readonly (Room & { readonly routes: Serving["routes"] })[]
  readonly oauth: Room & NonNullable<Serving["engines"]>[number]
}

/**
 * Serves what `open` gives for an address of its own, jobs running as in the real server. `stop` throws when a request
 * broke or the audit log is not intact after all.
 */
export const openServer = async <House extends OpenHouse>(
  open: (at: { readonly baseUrl: string; readonly onBroken: (error: unknown) => void }) => Promise<House>,
) => {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  let broken = 0
  const onBroken = (error: unknown) => {
    broken += 1
    if (broken === 1) console.error(error)
  }
  const house = await open({ baseUrl, onBroken })
  const routes = house.rooms.flatMap((room) => [...room.routes])
  const served = await serve({ routes, engines: [house.oauth], port, onBroken })
  const jobs = [...house.rooms, house.oauth, house.log]
    .flatMap((room) => [...room.jobs])
    .map(({ run, everyMilliseconds }) => setInterval(() => run().catch(onBroken), everyMilliseconds))
  const stop = async (): Promise<void> => {
    for (const job of jobs) clearInterval(job)
    await served.close()
    const report = await house.log.verify()
    if (!report.intact) throw new Error("the audit log is not intact after the run")
    await house.database.close()
    if (broken > 0) throw new Error(`${broken} requests broke`)
  }
  return { house, baseUrl, port, stop }
}
