import { setTimeout as sleep } from "node:timers/promises"
import type { Command } from "../../../bench/rig/command.ts"
import { type Recorder, recorder } from "./recorder.ts"
import { collectAll, type VouchedPhone } from "./resident.ts"
import type { Town } from "./town.ts"

const atOnce = 8
const longestPauseMilliseconds = 8

/** What one phone sent and got until the office died. */
export type Trail = { readonly phone: VouchedPhone; readonly line: Recorder; readonly finished: boolean }

/** Fetch throws this alone when the other side is gone; whatever else is thrown is a finding. */
const isLineDead = (error: unknown): boolean => error instanceof TypeError && error.message === "fetch failed"

/** Several wallets collect at once, and in the middle of it the office's process is gone from one moment to the next. */
export const killWhileCollecting = async (
  { town, server }: { readonly town: Town; readonly server: Command },
  phones: readonly VouchedPhone[],
  draw: () => number,
): Promise<Trail[]> => {
  const killAt = 1 + Math.floor(draw() * phones.length * 5)
  const pause = draw() * longestPauseMilliseconds
  let sent = 0
  let dead: Promise<void> | undefined
  const onSend = (): void => {
    sent += 1
    if (sent === killAt) dead = sleep(pause).then(() => server.end("SIGKILL"))
  }
  const trails: Trail[] = []
  const rest = phones.values()
  const collector = async (): Promise<void> => {
    for (const phone of rest) {
      const line = recorder(town, onSend)
      const finished = await collectAll(line, town.origin, phone).then(
        () => true,
        (error: unknown) => (isLineDead(error) ? false : Promise.reject(error)),
      )
      trails.push({ phone, line, finished })
      if (!finished) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, collector))
  await dead
  return trails
}
