import { setTimeout } from "node:timers/promises"
import type { Database } from "@jatidiri/database"
import { type Figures, monitoringPaths } from "@jatidiri/monitoring/contract"
import type { Client } from "./ask.ts"
import { activateOne } from "./ledger.ts"

const patienceSeconds = 60
const lookEveryMilliseconds = 20

/** New activations all over the country at a steady rate, until stopped; gives how many there were. */
export const writeSteadily = (
  database: Database,
  { codes, aSecond }: { readonly codes: readonly string[]; readonly aSecond: number },
) => {
  let [written, isOver] = [0, false]
  const going = (async () => {
    while (!isOver) {
      await database.raw(activateOne, [codes[written % codes.length]])
      written += 1
      await setTimeout(1000 / aSecond)
    }
  })()
  return {
    stop: async (): Promise<number> => {
      isOver = true
      await going
      return written
    },
  }
}

/** Seconds from the commit of an activation until a reader of the nation's figures' village sees one more. */
export const measureLag = async (database: Database, client: Client, code: string): Promise<number> => {
  const path = monitoringPaths.region.replace(":book", "live").replace(":code", code)
  const look = async () => (JSON.parse((await client.ask(path)).text) as Figures).counts.activated ?? 0 // our own server's figures
  const before = await look()
  await database.raw(activateOne, [code])
  const began = performance.now()
  while ((await look()) <= before) {
    if (performance.now() - began > patienceSeconds * 1000)
      throw new Error("an activation was not seen within a minute")
    await setTimeout(lookEveryMilliseconds)
  }
  return (performance.now() - began) / 1000
}
