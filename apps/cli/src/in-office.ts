import type { Config } from "@jatidiri/config"
import { type House, withHouse, withStandingHouse } from "@jatidiri/server"
import { complain, exitCodes } from "./command.ts"
import { hearStop } from "./until-stopped.ts"

type Work = (house: House) => Promise<number>

/** What is under way fails where it stands; then PostgreSQL is free to be stopped. */
const breakOff = async (house: House, work: Promise<number>): Promise<number> => {
  complain("stopping …")
  await house.base.database.abandon()
  await work.catch(() => undefined)
  return exitCodes.interrupted
}

/**
 * The work of a short command, broken off by Ctrl-C or `kill`: nothing stays of a transaction that was open, and the
 * PostgreSQL that this start brought along is stopped. Asked during the start, it is not begun.
 */
const stoppable =
  (open: typeof withHouse) =>
  async (config: Config, work: Work): Promise<number> => {
    const stop = hearStop()
    let isAsked = false
    const asked = stop.asked.then(() => {
      isAsked = true
    })
    return open(config, async (house) => {
      if (isAsked) return exitCodes.interrupted
      const working = work(house)
      const interrupted = asked.then(() => breakOff(house, working))
      // What was broken off fails or refuses in words of its own; what was done by then is done.
      const orInterrupted = async (code: number) => (isAsked && code !== exitCodes.done ? interrupted : code)
      const orThrow = async (error: unknown) => (isAsked ? interrupted : Promise.reject(error))
      return Promise.race([working.then(orInterrupted, orThrow), interrupted])
    })
  }

export const inOffice = stoppable(withHouse)
/** The same where an office stands already; elsewhere it throws in words and makes nothing. */
export const inStandingOffice = stoppable(withStandingHouse)
